// Which facets are open, and what is looked for inside them.

export class OpenFacets {
  #open = {};
  #find;
  #changed;

  /**
   * @param find the values of a facet that begin like a text
   * @param changed called when other values are shown
   */
  constructor(find, changed) {
    this.#find = find;
    this.#changed = changed;
  }

  /** What is open of `facet`: `all` its values, or those `found` for `q`. */
  of(facet) {
    return this.#open[facet] ?? {};
  }

  open(facet, all) {
    this.#set(facet, {all});
  }

  /** Looks for `q` in `facet`; what was found before stays until then. */
  async search(facet, q) {
    const asked = {all: true, q, found: q ? this.of(facet).found : undefined};
    this.#set(facet, asked);
    if (!q.trim()) return;
    const found = await this.#find(facet, q).catch(() => null);
    if (found && this.of(facet).q === q) this.#set(facet, {...asked, found});
  }

  /** Open facets stay open, but what was looked for inside them is looked for no more. */
  settle() {
    for (const facet of Object.keys(this.#open)) this.#open[facet] = {all: this.#open[facet].all};
  }

  #set(facet, open) {
    this.#open[facet] = open;
    this.#changed();
  }
}
