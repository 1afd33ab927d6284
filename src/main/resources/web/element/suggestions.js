// The list below the field: whether it is open, and which suggestion the arrows are on.

export class Suggestions {
  open = false;
  active = -1;
  groups = [];
  #take;

  /** @param take called with a suggestion that was chosen by a key */
  constructor(take) {
    this.#take = take;
  }

  /** All of them, in the order in which the arrows walk them. */
  get all() {
    return this.groups.flatMap(([, group]) => group);
  }

  /** New suggestions, in groups of one kind: what leads to the most sessions stands first. */
  offer(suggestions) {
    this.active = -1;
    this.groups = Object.entries(Object.groupBy(suggestions, ({kind}) => kind)).sort(([, [a]], [, [b]]) => b.count - a.count);
  }

  close() {
    this.open = false;
    this.active = -1;
  }

  /** Does what `key` asks for, and says whether that was anything. */
  press(key) {
    const {all} = this;
    if (key === 'Escape' && this.open) this.close();
    else if (key === 'Enter' && this.open && this.active >= 0) this.#take(all[this.active]);
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && all.length) this.#walk(key, all.length);
    else return false;
    return true;
  }

  /** From the field, -1, through the list and back to the field. */
  #walk(key, length) {
    if (!this.open) this.active = -1;
    this.open = true;
    const step = key === 'ArrowDown' ? 1 : -1;
    this.active = ((this.active + 1 + step + length + 1) % (length + 1)) - 1;
  }
}
