// <session-search>: puts the parts together and does what people ask for.
import {render} from './lib/lit-html.js';
import {VERSION} from './version.js';
import {EMPTY, FACETS, drop, literal, read, select, selected, toggle, unfiltered, write} from './state.js';
import {Address} from './address.js';
import {Client} from './client.js';
import {Favourites} from './favourites.js';
import {Format} from './format.js';
import {OpenFacets} from './openfacets.js';
import {Search} from './search.js';
import {Suggestions} from './suggestions.js';
import {Words} from './words.js';
import {layout} from './layout.js';

const HOME = new URL('./', import.meta.url).href;
const ASSETS = `${HOME}assets/${VERSION}/`;
const LOOK = fetch(ASSETS + 'look.css').then(response => response.text());
const ALL_FACETS = 'event,track,year,day,room,speaker,tag,level';
const NARROW_EM = 47.5;
const SPOKEN_AFTER_MS = 700;
const COPIED_MS = 2000;

export class SessionSearch extends HTMLElement {
  #root = this.attachShadow({mode: 'open'});
  #gone;
  #client;
  #address;
  #search;
  #favourites;
  #facets;
  #suggestions = new Suggestions(suggestion => this.#take(suggestion));
  #words = Words.ENGLISH;
  #format = new Format('en');
  #typing = false;
  #narrow = false;
  #copied = false;
  #said = '';
  #timers = {};

  /** What is asked at the moment. Setting it searches. */
  get state() {
    return this.#search.state;
  }

  set state(state) {
    this.#go({...EMPTY, ...state});
  }

  get server() {
    return (this.getAttribute('server') ?? HOME).replace(/\/$/, '');
  }

  /** The facets to show, in order. */
  get facets() {
    const asked = (this.getAttribute('facets') ?? ALL_FACETS).split(',').map(name => name.trim());
    return asked.filter(name => FACETS.includes(name));
  }

  async connectedCallback() {
    this.#gone = new AbortController();
    const {signal} = this.#gone;
    this.#setUp(signal);
    this.#listen(signal);
    const searched = this.#search.run();
    const [look, words] = await Promise.all([LOOK, Words.in(this.lang || document.documentElement.lang || 'en', ASSETS)]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    this.#root.adoptedStyleSheets = [sheet];
    this.#words = words;
    this.#format = new Format(words.lang);
    this.toggleAttribute('ready', true);
    this.#watchWidth(signal);
    this.#render();
    await searched;
    if (this.hasAttribute('autofocus')) this.#input.focus();
  }

  disconnectedCallback() {
    this.#gone.abort();
    this.#search.end();
    Object.values(this.#timers).forEach(clearTimeout);
  }

  #setUp(signal) {
    const changed = () => this.#render();
    const base = read(new URLSearchParams(this.getAttribute('filters') ?? ''));
    this.#client = new Client(this.server, this.getAttribute('key'));
    this.#address = new Address(base, this.getAttribute('prefix') ?? '', this.getAttribute('address') === 'off');
    this.#favourites = new Favourites(changed, signal);
    this.#facets = new OpenFacets((facet, q) => this.#client.facet(facet, q, write({...this.state, page: 1, sort: ''})), changed);
    this.#search = new Search({
      client: this.#client,
      state: this.#address.state,
      facets: this.facets,
      changed,
      answered: answer => this.#answered(answer),
    });
  }

  #listen(signal) {
    addEventListener('popstate', () => {
      this.#typing = false;
      this.#suggestions.close();
      this.#search.ask(this.#address.state);
    }, {signal});
    addEventListener('online', () => this.#search.trouble && this.#search.run(), {signal});
    document.addEventListener('keydown', event => this.#slash(event), {signal});
  }

  get #input() {
    return this.#root.getElementById('q');
  }

  /** Asks for `state`, under a new entry of the history, or under the present one while typing goes on. */
  #go(state, typing = false) {
    this.#address.go(state, typing && this.#typing);
    this.#typing = typing;
    if (!typing) this.#facets.settle();
    this.#search.ask(state, typing);
  }

  #answered({total, page, tookMs, suggestions = []}) {
    const {q, filters} = this.state;
    this.#suggestions.offer(q.trim() ? suggestions : []);
    this.#later('said', () => (this.#said = this.#spoken(total, suggestions.length)), SPOKEN_AFTER_MS);
    this.#render();
    this.#tell('results', {q, filters, total, page, tookMs});
  }

  #spoken(total, suggestions) {
    const found = this.#words.count('sessions', total, this.#format.number(total));
    return this.#suggestions.open && suggestions ? `${found}, ${this.#words.count('suggestions', suggestions, suggestions)}` : found;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`session-search:${name}`, {detail, bubbles: true, composed: true}));
  }

  #later(name, change, ms) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(() => (change(), this.#render()), ms);
  }

  #actions = {
    type: event => {
      this.#suggestions.open = true;
      this.#go({...this.state, q: event.target.value, page: 1}, true);
    },
    key: event => {
      if (!this.#suggestions.press(event.key)) return;
      event.preventDefault();
      this.#render();
      this.#root.getElementById(`option-${this.#suggestions.active}`)?.scrollIntoView({block: 'nearest'});
    },
    leaveList: () => {
      this.#suggestions.close();
      this.#render();
    },
    submit: event => {
      event.preventDefault();
      this.#suggestions.close();
      this.#typing = false;
      this.#search.run();
    },
    wipe: () => {
      this.#go({...this.state, q: '', page: 1});
      this.#input.focus();
    },
    go: state => this.#go(state),
    ask: q => this.#go({...this.state, q, page: 1}),
    take: suggestion => this.#take(suggestion),
    choose: (facet, value) => {
      this.#go(toggle(this.state, facet, value));
      this.#tell('filter', {facet, value, chosen: selected(this.state, facet).includes(value)});
    },
    drop: name => this.#go(drop(this.state, name)),
    clearAll: () => this.#go(unfiltered(this.state)),
    sort: sort => this.#go({...this.state, sort, page: 1}),
    more: async () => {
      const next = this.#search.hits.length;
      const more = this.#search.more();
      this.#address.go(this.state, true);
      await more;
      this.#root.querySelectorAll('.results .title a')[next]?.focus();
    },
    turn: (event, page) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go({...this.state, page});
      this.#root.querySelector('.results').focus();
      this.#root.querySelector('.results').scrollIntoView();
    },
    retry: () => this.#search.run(),
    kept: () => this.#go({...EMPTY, ids: [...this.#favourites.ids]}),
    opened: (hit, position) => this.#tell('select', {id: hit.id, position: position + 1, q: this.state.q}),
    copy: async () => {
      await navigator.clipboard?.writeText(location.href);
      this.#copied = true;
      this.#render();
      this.#later('copied', () => (this.#copied = false), COPIED_MS);
    },
    sheet: open => this.#root.querySelector('dialog')[open ? 'showModal' : 'close'](),
  };

  #slash(event) {
    const target = event.composedPath()[0];
    const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  /** Takes a suggestion: a session is opened, anything else is chosen as a filter in place of the words. */
  async #take({id, kind, text}) {
    this.#suggestions.close();
    this.#tell('suggestion', {text, kind});
    if (id) {
      location.assign(this.#link(await this.#whole(id)));
    } else if (FACETS.includes(kind)) {
      const values = new Set([...selected(this.state, kind), literal(text)]);
      this.#go({...select(this.state, kind, [...values]), q: ''});
    } else {
      this.#go({...this.state, q: text, page: 1});
    }
  }

  /** The session of a suggestion, with as much of it as links name. */
  #whole(id) {
    return this.getAttribute('link')?.replaceAll('{id}', '').includes('{') ? this.#client.session(id) : {id};
  }

  #link(session) {
    const own = `${this.server}/sessions/{id}`;
    const template = this.getAttribute('link') ?? own;
    if (template === '{url}' && /^https?:/.test(session.url)) return session.url;
    return (template === '{url}' ? own : template).replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(session[name] ?? ''));
  }

  /** Only with the look in place: before, the element is inline and has no width. */
  #watchWidth(signal) {
    const isNarrow = () => this.clientWidth < NARROW_EM * parseFloat(getComputedStyle(this).fontSize);
    this.#narrow = isNarrow();
    const observer = new ResizeObserver(() => {
      if (this.#narrow === isNarrow()) return;
      this.#narrow = !this.#narrow;
      this.#render();
    });
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #view() {
    return {
      host: this,
      search: this.#search,
      suggestions: this.#suggestions,
      listOpen: this.#suggestions.open && this.#suggestions.groups.length > 0 && !this.#search.trouble,
      facets: this.#facets,
      favourites: this.#favourites,
      words: this.#words,
      format: this.#format,
      narrow: this.#narrow,
      copied: this.#copied,
      said: this.#said,
      actions: this.#actions,
      link: session => this.#link(session),
      speakerLink: name => `${this.server}/speakers/${encodeURIComponent(name)}`,
      pageLink: page => this.#address.of({...this.state, page}),
      // Who follows such a link cannot send the key.
      exportLink: this.hasAttribute('key') ? null : name => new URL(`${this.server}/api/${name}?${write({...this.state, page: 1})}`, location.href).href,
    };
  }

  /** Draws everything as it stands. Where that takes away what had the focus, the results get it. */
  #render() {
    if (!this.#root.adoptedStyleSheets.length) return;
    const focused = this.#root.activeElement;
    render(layout(this.#view()), this.#root);
    if (focused && !focused.isConnected) this.#root.querySelector('.results')?.focus({preventScroll: true});
  }
}

if (!customElements.get('session-search')) customElements.define('session-search', SessionSearch);
