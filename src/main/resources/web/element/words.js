// The words of the interface. `{n}` and the like are filled in; a plural is an object by Intl.PluralRules category.

const ENGLISH = {
  label: 'Search sessions',
  placeholder: 'A topic, a name, a code …',
  clear: 'Clear the words',
  filters: 'Filters',
  chosen: 'Chosen filters',
  clearAll: 'Clear all',
  close: 'Close',
  show: {one: 'Show {n} session', other: 'Show {n} sessions'},
  results: 'Results',
  sessions: {one: '{n} session', other: '{n} sessions'},
  suggestions: {one: '{n} suggestion', other: '{n} suggestions'},
  sort: 'Order',
  relevance: 'Best match',
  start: 'Earliest first',
  '-start': 'Latest first',
  title: 'Title A–Z',
  more: 'Load more',
  pages: 'Pages',
  page: 'Page {n}',
  fewer: 'Fewer',
  all: 'More',
  find: 'Find in {facet}',
  nothingInside: 'Nothing like this',
  without: 'not {value}',
  none: 'not given',
  remove: 'Remove {value}',
  yours: '{time} your time',
  didYouMean: 'Did you mean {query}?',
  typo: 'Showing {used} for {typed}.',
  joined: 'Read {typed} as {used}.',
  synonym: '{typed} also finds {used}.',
  dropped: 'No session has {typed}; searched without it.',
  emptyTitle: 'No session found',
  emptyWords: 'Fewer or other words may help.',
  emptyFilters: 'Without the filters there may be more.',
  dropFilters: 'Search without filters',
  dropFilter: 'Without {value}',
  dropWords: 'Without the words',
  offline: 'You are offline. The search goes on when the connection is back.',
  unreachable: 'The search cannot be reached at the moment.',
  busy: 'The search is busy. It tries again by itself.',
  refused: 'The search cannot answer this.',
  failed: 'Something went wrong in the search.',
  retry: 'Try again',
  keep: 'Keep {title}',
  kept: 'Favourites',
  keptEmpty: 'Press the star beside a session to keep it here.',
  shared: 'A list shared with you',
  keepAll: 'Keep all of them',
  back: 'Back to the search',
  clash: 'At the same time as {titles}',
  clashes: {one: '{n} clash in time', other: '{n} clashes in time'},
  calendar: 'Calendar',
  feed: 'Feed',
  share: 'Copy link',
  copied: 'Link copied',
  why: 'Why:',
  kinds: {title: 'Sessions', speaker: 'Speakers', track: 'Tracks', room: 'Rooms', tag: 'Tags', code: 'Codes'},
  facets: {event: 'Event', track: 'Track', theme: 'Theme', room: 'Room', speaker: 'Speaker', company: 'Company', tag: 'Tag',
    type: 'Type', level: 'Level', language: 'Language',
    year: 'Year', duration: 'Minutes', media: 'Media', day: 'Day', filter: 'Filter', at: 'At', from: 'From', to: 'Until',
    overlaps: 'At the time of'},
};

/** The languages that have a table of their own in `lang/`. */
const TRANSLATED = ['de', 'es', 'fr', 'ja', 'pt'];

/** Says the words of one language. */
export class Words {
  #table;
  #plural;

  constructor(lang, table) {
    this.lang = lang;
    this.#table = table;
    this.#plural = new Intl.PluralRules(lang);
  }

  static ENGLISH = new Words('en', ENGLISH);

  /** The words of `lang`, a BCP 47 code, from below the address `assets`; English where there is no table of it. */
  static async in(lang, assets) {
    const base = lang.toLowerCase().split('-')[0];
    if (!TRANSLATED.includes(base)) return base === 'en' ? new Words(lang, ENGLISH) : Words.ENGLISH;
    return new Words(lang, (await import(`${assets}lang/${base}.js`)).default);
  }

  /** The words of `key`, with `{name}` replaced by `values.name`. */
  say(key, values = {}) {
    return this.split(key).map(part => (part.name ? values[part.name] : part.text)).join('');
  }

  /** The words of a plural `key` for `n`, written as `shown`. */
  count(key, n, shown) {
    const forms = this.#table[key];
    return (forms[this.#plural.select(n)] ?? forms.other).replace('{n}', shown);
  }

  /** The words of `key` as parts: `{text}`, or `{name}` where a value belongs. */
  split(key) {
    return (this.#table[key] ?? key).split(/\{(\w+)\}/).map((part, i) => (i % 2 ? {name: part} : {text: part}));
  }

  facet(name) {
    return this.#table.facets[name] ?? name;
  }

  kind(name) {
    return this.#table.kinds[name] ?? name;
  }
}
