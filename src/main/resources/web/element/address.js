// The state of the search in the address of the page.
import {read, write} from './state.js';

export class Address {
  #prefix;
  #base;
  #silent;

  /**
   * @param base what is asked while the address says nothing
   * @param prefix what the names of parameters begin with
   * @param silent whether the address is left alone
   */
  constructor(base, prefix, silent) {
    this.#base = base;
    this.#prefix = prefix;
    this.#silent = silent;
  }

  /** What the address asks. */
  get state() {
    const params = new URLSearchParams(this.#silent ? '' : location.search);
    const state = read(params, this.#prefix);
    return params.has(this.#prefix + 'q') || write(state).size ? state : this.#base;
  }

  /** The address of the page with `state` in it. Where nothing is asked in place of something, that is said by an empty `q`. */
  of(state) {
    const url = new URL(location.href);
    write(state, url.searchParams, this.#prefix);
    if (!write(state).size && write(this.#base).size) url.searchParams.set(this.#prefix + 'q', '');
    return url.href;
  }

  /** Goes to the address of `state`: as a new entry of the history, or in place of the present one. */
  go(state, replace = false) {
    if (this.#silent) return;
    history[replace ? 'replaceState' : 'pushState'](history.state, '', this.of(state));
  }
}
