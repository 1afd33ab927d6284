// Times, numbers and marked text.

const MARK = /<\/?mark>/;
const ENTITIES = {'&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&#x27;': "'"};

/** Pieces `{text, marked}` of a highlight: escaped text with `<mark>` as its only element. They are text, never HTML. */
export function pieces(highlighted) {
  return highlighted
    .split(MARK)
    .map((part, i) => ({text: part.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, entity => ENTITIES[entity]), marked: i % 2 === 1}))
    .filter(piece => piece.text);
}

/** Writes numbers and times in the language of the interface. */
export class Format {
  #lang;
  #number;

  /** @param lang language of the interface; where a visitor's own language is one of its regions, that region's habits */
  constructor(lang) {
    this.#lang = navigator.languages.find(own => own.split('-')[0] === lang) ?? lang;
    this.#number = new Intl.NumberFormat(this.#lang);
  }

  number(n) {
    return this.#number.format(n);
  }

  /** When a session is on: its day and clock times at the event, and the visitor's own where those differ. */
  when(start, end) {
    if (!start) return null;
    const dayOnly = /T00:00(:00)?[Z+-]/.test(start) && !end;
    const atEvent = this.#wall(start);
    return {
      day: this.day(start.slice(0, 10)),
      clock: dayOnly ? '' : this.#clock(atEvent, end && this.#wall(end)),
      own: dayOnly ? '' : this.#own(start, atEvent),
    };
  }

  /** A local date, `2021-09-10`, in words. */
  day(date) {
    return this.#date(new Date(date + 'T00:00Z'), {weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});
  }

  /** What a language is called, in the language of the interface. */
  language(code) {
    try {
      return new Intl.DisplayNames(this.#lang, {type: 'language'}).of(code);
    } catch {
      return code;
    }
  }

  /** The time as the event's own clocks show it, as if they stood in UTC. */
  #wall(time) {
    return new Date(time.replace(/(Z|[+-]\d\d:\d\d)$/, 'Z'));
  }

  /** The time of `date`, up to that of `end` where there is one. */
  #clock(date, end, timeZone = 'UTC') {
    const format = new Intl.DateTimeFormat(this.#lang, {hour: 'numeric', minute: '2-digit', timeZone});
    return end > date ? format.formatRange(date, end) : format.format(date);
  }

  #own(start, atEvent) {
    const moment = new Date(start);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const here = this.#clock(moment, null, zone);
    if (here === this.#clock(atEvent)) return '';
    const day = {weekday: 'short', timeZone: zone};
    const sameDay = moment.toLocaleDateString('sv', {timeZone: zone}) === atEvent.toLocaleDateString('sv', {timeZone: 'UTC'});
    return sameDay ? here : this.#date(moment, day) + ' ' + here;
  }

  #date(date, options) {
    return new Intl.DateTimeFormat(this.#lang, options).format(date);
  }
}
