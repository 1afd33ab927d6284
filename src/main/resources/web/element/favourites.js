// The sessions a visitor keeps, in this browser only.

const KEY = 'session-search:favourites';

export class Favourites {
  #ids;
  #changed;

  /**
   * @param changed called whenever the list changes, here or in another tab
   * @param signal ends the watching of other tabs
   */
  constructor(changed, signal) {
    this.#ids = load();
    this.#changed = changed;
    addEventListener('storage', event => {
      if (event.key !== KEY) return;
      this.#ids = load();
      changed();
    }, {signal});
  }

  get ids() {
    return this.#ids;
  }

  has(id) {
    return this.#ids.includes(id);
  }

  toggle(id) {
    this.#keep(this.has(id) ? this.#ids.filter(other => other !== id) : [...this.#ids, id]);
  }

  addAll(ids) {
    this.#keep([...new Set([...this.#ids, ...ids])]);
  }

  #keep(ids) {
    this.#ids = ids;
    try {
      localStorage.setItem(KEY, JSON.stringify(ids));
    } catch {
      // Storage is full or forbidden: the list lives as long as the page.
    }
    this.#changed();
  }
}

function load() {
  try {
    const ids = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
