// One search as it stands: what is asked, what was answered, what went wrong.
import {without, write} from './state.js';

const SLOW_MS = 150;
const SUGGESTIONS = 8;

/** How many values of a facet come at once; one with as many can be searched. */
export const FACET_SIZE = 30;

const NOTHING = {total: 0, hits: [], facets: {}, size: 20, page: 1};

export class Search {
  state;
  answer = null;
  hits = [];
  first = 1;
  last = 1;
  trouble = null;
  busy = false;
  ways = [];
  #client;
  #facets;
  #changed;
  #answered;
  #timers = {};

  /**
   * @param client asks the server
   * @param state what is asked at first
   * @param facets names of the facets to count
   * @param changed called after every change, to show it
   * @param answered called with every new answer
   */
  constructor({client, state, facets, changed, answered}) {
    this.#client = client;
    this.state = state;
    this.#facets = facets;
    this.#changed = changed;
    this.#answered = answered;
  }

  /** Asks for `state`; while typing goes on, not before it rests. */
  ask(state, typing = false) {
    this.#later('rest', () => this.run(), typing ? this.#client.restMs : 0);
    this.#set({state});
  }

  /** Asks for the next page and puts its hits after those that are there. */
  async more() {
    this.state = {...this.state, page: this.last + 1};
    await this.run(true);
  }

  /** Asks for what `state` says, now. */
  async run(append = false) {
    clearTimeout(this.#timers.rest);
    if (this.state.ids?.length === 0) return this.#found(NOTHING);
    this.#later('slow', () => this.#set({busy: true}), SLOW_MS);
    try {
      const answer = await this.#client.search(this.#params());
      if (answer) this.#found(answer, append);
    } catch (trouble) {
      clearTimeout(this.#timers.slow);
      if (trouble.retryAfter) this.#later('retry', () => this.trouble && this.run(append), trouble.retryAfter * 1000);
      this.#set({trouble, busy: false});
    }
  }

  /** Asks no more. */
  end() {
    Object.values(this.#timers).forEach(clearTimeout);
  }

  #params() {
    const params = write(this.state);
    params.set('facets', this.#facets.join() || 'none');
    params.set('facetSize', FACET_SIZE);
    params.set('suggest', this.state.q.trim() ? SUGGESTIONS : 0);
    return params;
  }

  #found(answer, append) {
    clearTimeout(this.#timers.slow);
    clearTimeout(this.#timers.retry);
    this.#set({
      answer,
      hits: append ? [...this.hits, ...answer.hits] : answer.hits,
      first: append ? this.first : answer.page,
      last: answer.page,
      trouble: null,
      busy: false,
      ways: [],
    });
    if (!answer.total) this.#findWays(answer);
    this.#answered(answer);
  }

  /** Nothing was found: what could be left out, and how much each would find. */
  async #findWays(answer) {
    const ways = without(this.state);
    if (!ways.length) return;
    const totals = await this.#client.totals(ways.map(way => way.state)).catch(() => []);
    if (this.answer === answer) this.#set({ways: ways.map((way, i) => ({...way, total: totals[i]})).filter(way => way.total)});
  }

  #set(changes) {
    Object.assign(this, changes);
    this.#changed();
  }

  #later(name, action, ms) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(action, ms);
  }
}
