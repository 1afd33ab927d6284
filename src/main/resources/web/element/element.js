// <session-search>: puts the parts together and moves the state between the person, the address and the server.
import {html, nothing, render} from './lib/lit-html.js';
import {EMPTY, FACETS, literal, read, select, selected, toggle, unfiltered, write} from './state.js';
import {Client} from './client.js';
import {Favourites} from './favourites.js';
import {Format} from './format.js';
import {Words} from './words.js';
import {combobox, walk, walked} from './combobox.js';
import {chips, facetLists} from './facets.js';
import {hitList, skeleton} from './hits.js';
import {keptHead, nothingFound, order, pages, reading, takeAlong, trouble} from './panels.js';

const HOME = new URL('../../', import.meta.url).href.replace(/\/$/, '');
const LOOK = fetch(new URL('./look.css', import.meta.url)).then(response => response.text());
const NARROW_EM = 47.5;
const SUGGESTIONS = 8;
const FACET_SIZE = 30;
const SLOW_MS = 150;
const SPOKEN_AFTER_MS = 700;

export class SessionSearch extends HTMLElement {
  #root = this.attachShadow({mode: 'open'});
  #client;
  #base;
  #state;
  #answer = null;
  #hits = [];
  #first = 1;
  #last = 1;
  #trouble = null;
  #busy = false;
  #listOpen = false;
  #active = -1;
  #open = {};
  #narrow = false;
  #copied = false;
  #said = '';
  #words = Words.ENGLISH;
  #format = new Format('en');
  #favourites;
  #timers = {};
  #typing = false;
  #gone = null;

  /** What is asked at the moment. Setting it searches. */
  get state() {
    return this.#state;
  }

  set state(state) {
    this.#go({...EMPTY, ...state});
  }

  async connectedCallback() {
    this.#gone = new AbortController();
    const {signal} = this.#gone;
    this.#client = new Client(this.server);
    this.#favourites = new Favourites(() => this.#render(), signal);
    this.#base = this.#initial();
    this.#state = this.#fromAddress();
    addEventListener('popstate', () => this.#adopt(this.#fromAddress()), {signal});
    addEventListener('online', () => this.#trouble && this.#search(), {signal});
    document.addEventListener('keydown', event => this.#slash(event), {signal});
    const searched = this.#search();
    const [look, words] = await Promise.all([LOOK, Words.in(this.lang || document.documentElement.lang || 'en')]);
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
    Object.values(this.#timers).forEach(clearTimeout);
  }

  get server() {
    return (this.getAttribute('server') ?? HOME).replace(/\/$/, '');
  }

  /** The facets to show, in order. */
  get facets() {
    const asked = (this.getAttribute('facets') ?? 'event,track,day,room,speaker,tag,level').split(',').map(name => name.trim());
    return asked.filter(name => FACETS.includes(name));
  }

  get #input() {
    return this.#root.getElementById('q');
  }

  get #addressed() {
    return this.getAttribute('address') !== 'off';
  }

  get #prefix() {
    return this.getAttribute('prefix') ?? '';
  }

  /** What the owner of the page sets from the start. */
  #initial() {
    return read(new URLSearchParams(this.getAttribute('filters') ?? ''));
  }

  #fromAddress() {
    if (!this.#addressed) return this.#base;
    const state = read(new URLSearchParams(location.search), this.#prefix);
    const asked = write(state).toString();
    return asked ? state : this.#base;
  }

  // ---- moving on

  /** Asks for `state`: a new entry in the history, or the present one again while typing goes on. */
  #go(state, {typing = false} = {}) {
    const again = typing && this.#typing;
    this.#typing = typing;
    this.#state = state;
    if (this.#addressed) {
      history[again ? 'replaceState' : 'pushState'](history.state, '', this.#address(state));
    }
    this.#open = typing ? this.#open : this.#settled();
    this.#later('search', () => this.#search(), typing ? this.#client.restMs : 0);
    this.#render();
  }

  #adopt(state) {
    this.#typing = false;
    this.#state = state;
    this.#listOpen = false;
    this.#search();
  }

  #address(state) {
    const url = new URL(location.href);
    write(state, url.searchParams, this.#prefix);
    return url.href;
  }

  /** Open facets stay open, but what was looked for inside them is looked for no more. */
  #settled() {
    return Object.fromEntries(Object.entries(this.#open).map(([facet, {all}]) => [facet, {all}]));
  }

  #params(state) {
    const params = write(state);
    params.set('facets', this.facets.join(',') || 'none');
    params.set('facetSize', FACET_SIZE);
    params.set('suggest', state.q.trim() ? SUGGESTIONS : 0);
    return params;
  }

  async #search({append = false} = {}) {
    clearTimeout(this.#timers.search);
    if (this.#state.ids && !this.#state.ids.length) return this.#nothingKept();
    this.#later('slow', () => this.#set(() => (this.#busy = true)), SLOW_MS);
    try {
      const answer = await this.#client.search(this.#params(this.#state));
      if (!answer) return;
      this.#answered(answer, append);
    } catch (trouble) {
      this.#trouble = trouble;
      if (trouble.retryAfter) this.#later('retry', () => this.#trouble && this.#search(), trouble.retryAfter * 1000);
    }
    clearTimeout(this.#timers.slow);
    this.#busy = false;
    this.#render();
  }

  #answered(answer, append) {
    clearTimeout(this.#timers.retry);
    this.#trouble = null;
    this.#answer = answer;
    this.#hits = append ? [...this.#hits, ...answer.hits] : answer.hits;
    this.#last = answer.page;
    if (!append) this.#first = answer.page;
    this.#active = -1;
    this.#later('speak', () => this.#set(() => (this.#said = this.#spoken())), SPOKEN_AFTER_MS);
    const {q, filters} = this.#state;
    this.#tell('results', {q, filters, total: answer.total, page: answer.page, tookMs: answer.tookMs});
  }

  #nothingKept() {
    this.#answer = {total: 0, hits: [], facets: {}, size: 20, page: 1};
    this.#hits = [];
    this.#trouble = null;
    this.#render();
  }

  #spoken() {
    const {total, suggestions = []} = this.#answer;
    const found = this.#words.count('sessions', total, this.#format.number(total));
    if (!this.#listOpen || !suggestions.length) return found;
    return `${found}, ${this.#words.count('suggestions', suggestions.length, suggestions.length)}`;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`session-search:${name}`, {detail, bubbles: true, composed: true}));
  }

  #later(name, action, ms) {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(action, ms);
  }

  #set(change) {
    change();
    this.#render();
  }

  // ---- what people do

  #actions = {
    type: event => {
      this.#listOpen = true;
      this.#go({...this.#state, q: event.target.value, page: 1}, {typing: true});
    },
    key: event => this.#key(event),
    focus: () => this.#set(() => (this.#listOpen = false)),
    blur: () => this.#set(() => (this.#listOpen = false)),
    submit: event => {
      event.preventDefault();
      this.#listOpen = false;
      this.#typing = false;
      this.#search();
    },
    wipe: () => {
      this.#go({...this.#state, q: '', page: 1});
      this.#input.focus();
    },
    ask: q => this.#go({...this.#state, q, page: 1}),
    take: suggestion => this.#take(suggestion),
    choose: (facet, value) => {
      this.#go(toggle(this.#state, facet, value));
      this.#tell('filter', {facet, value, chosen: selected(this.#state, facet).includes(value)});
    },
    drop: name => {
      const {[name]: dropped, ...rest} = this.#state.rest;
      this.#go({...this.#state, rest, page: 1});
    },
    clearAll: () => this.#go(unfiltered(this.#state)),
    sort: sort => this.#go({...this.#state, sort, page: 1}),
    more: () => this.#more(),
    turn: (event, page) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go({...this.#state, page});
      this.#root.querySelector('.results').scrollIntoView();
    },
    retry: () => this.#search(),
    openFacet: (facet, all) => this.#set(() => (this.#open = {...this.#open, [facet]: {all}})),
    findValues: (facet, q) => this.#findValues(facet, q),
    kept: () => this.#go({...EMPTY, ids: [...this.#favourites.ids]}),
    opened: (hit, position) => this.#tell('select', {id: hit.id, position: position + 1, q: this.#state.q}),
    copy: () => this.#copy(),
    sheet: open => this.#sheet(open),
  };

  #key(event) {
    const suggestions = this.#suggestions;
    if (event.key === 'Escape') {
      if (this.#listOpen) event.preventDefault();
      this.#set(() => ([this.#listOpen, this.#active] = [false, -1]));
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && suggestions.length) {
      event.preventDefault();
      this.#set(() => {
        this.#active = this.#listOpen ? walk(event.key, this.#active, suggestions.length) : event.key === 'ArrowDown' ? 0 : suggestions.length - 1;
        this.#listOpen = true;
      });
      this.#root.getElementById(`option-${this.#active}`)?.scrollIntoView({block: 'nearest'});
    } else if (event.key === 'Enter' && this.#listOpen && this.#active >= 0) {
      event.preventDefault();
      this.#take(suggestions[this.#active]);
    }
  }

  #slash(event) {
    const target = event.composedPath()[0];
    const writing = target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
    if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }

  /** Takes a suggestion: a session is opened, anything else is chosen as a filter in place of the words. */
  #take(suggestion) {
    this.#listOpen = false;
    this.#tell('suggestion', {text: suggestion.text, kind: suggestion.kind});
    if (suggestion.id) {
      location.assign(this.#link(suggestion));
    } else if (FACETS.includes(suggestion.kind)) {
      const values = new Set([...selected(this.#state, suggestion.kind), literal(suggestion.text)]);
      this.#go({...select(this.#state, suggestion.kind, [...values]), q: ''});
    } else {
      this.#go({...this.#state, q: suggestion.text, page: 1});
    }
  }

  async #more() {
    this.#state = {...this.#state, page: this.#last + 1};
    if (this.#addressed) history.replaceState(history.state, '', this.#address(this.#state));
    const next = this.#hits.length;
    await this.#search({append: true});
    this.#root.querySelectorAll('.results .title a')[next]?.focus();
  }

  async #findValues(facet, q) {
    const asked = {all: true, q, found: q ? (this.#open[facet]?.found ?? null) : null};
    this.#set(() => (this.#open = {...this.#open, [facet]: asked}));
    if (!q.trim()) return;
    const params = write({...this.#state, q: this.#state.q.trim(), page: 1, sort: ''});
    const found = await this.#client.facet(facet, q, params).catch(() => null);
    if (this.#open[facet]?.q === q) this.#set(() => (this.#open = {...this.#open, [facet]: {...asked, found}}));
  }

  async #copy() {
    await navigator.clipboard?.writeText(location.href);
    this.#set(() => (this.#copied = true));
    this.#later('copied', () => this.#set(() => (this.#copied = false)), 2000);
  }

  #sheet(open) {
    const dialog = this.#root.querySelector('dialog');
    if (open) dialog.showModal();
    else dialog.close();
  }

  /** Only with the look in place: before, the element is inline and has no width. */
  #watchWidth(signal) {
    const isNarrow = () => this.clientWidth < NARROW_EM * parseFloat(getComputedStyle(this).fontSize);
    this.#narrow = isNarrow();
    const observer = new ResizeObserver(() => {
      const narrow = isNarrow();
      if (narrow !== this.#narrow) this.#set(() => (this.#narrow = narrow));
    });
    observer.observe(this);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  // ---- what people see

  get #suggestions() {
    return this.#state.q.trim() ? walked(this.#answer?.suggestions ?? []) : [];
  }

  #link(session) {
    const own = `${this.server}/sessions/{id}`;
    const template = this.getAttribute('link') ?? own;
    if (template === '{url}' && /^https?:/.test(session.url)) return session.url;
    return (template === '{url}' ? own : template).replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(session[name] ?? ''));
  }

  #exportLink(name) {
    const params = write({...this.#state, page: 1});
    return new URL(`${this.server}/api/${name}?${params}`, location.href).href;
  }

  #view() {
    const suggestions = this.#suggestions;
    return {
      state: this.#state,
      answer: this.#answer,
      hits: this.#hits,
      clashes: this.#answer?.clashes ?? [],
      first: this.#first,
      last: this.#last,
      trouble: this.#trouble,
      busy: this.#busy,
      suggestions,
      listOpen: this.#listOpen && suggestions.length > 0,
      active: this.#active,
      open: this.#open,
      facetSize: FACET_SIZE,
      copied: this.#copied,
      words: this.#words,
      format: this.#format,
      favourites: this.#favourites,
      actions: this.#actions,
      link: session => this.#link(session),
      speakerLink: name => `${this.server}/speakers/${encodeURIComponent(name)}`,
      pageLink: page => this.#address({...this.#state, page}),
      exportLink: name => this.#exportLink(name),
    };
  }

  #render() {
    if (!this.#root.adoptedStyleSheets.length) return;
    const view = this.#view();
    render(html`
      <div class="search" part="search" lang=${this.#words.lang} ?data-narrow=${this.#narrow}>
        ${combobox(view)}
        <p class="unseen" role="status">${this.#said}</p>
        ${this.#answer ? this.#found(view) : this.#waiting(view)}
      </div>`, this.#root);
  }

  /** Before the first answer: what the page holds for readers without script, or else a skeleton. */
  #waiting(view) {
    if (this.#trouble) return trouble(view);
    return this.childElementCount ? html`<slot></slot>` : html`<div class="body"><section class="results">${skeleton()}</section></div>`;
  }

  #found(view) {
    const {words, format, state} = view;
    const facets = this.#answer.facets ?? {};
    return html`
      ${this.#trouble ? trouble(view) : nothing}
      ${keptHead(view)}
      ${reading(view)}
      <div class="body">
        ${this.#narrow || state.ids ? nothing : html`<aside part="facets" aria-label=${words.say('filters')}>${facetLists(view, facets)}</aside>`}
        <section class="results" part="results" aria-label=${words.say('results')} aria-busy=${this.#busy}>
          <div class="bar">
            <h2 class="total">${words.count('sessions', this.#answer.total, format.number(this.#answer.total))}</h2>
            ${this.#narrow && !state.ids ? html`<button type="button" class="button" aria-haspopup="dialog" @click=${() => this.#sheet(true)}
              >${words.say('filters')}${chosenCount(state)}</button>` : nothing}
            ${order(view)}
            ${state.ids ? nothing : html`<button type="button" class="link" part="favourites" @click=${this.#actions.kept}
              >★ ${words.say('kept')}${this.#favourites.ids.length ? ` (${format.number(this.#favourites.ids.length)})` : nothing}</button>`}
          </div>
          ${chips(view)}
          ${this.#hits.length ? hitList(view, this.#hits) : nothingFound(view)}
          ${this.#hits.length ? pages(view) : nothing}
          ${takeAlong(view)}
        </section>
      </div>
      ${this.#narrow ? this.#filterSheet(view, facets) : nothing}`;
  }

  #filterSheet(view, facets) {
    const {words, format} = view;
    return html`<dialog part="sheet" aria-label=${words.say('filters')}>
      <header><h2>${words.say('filters')}</h2><button type="button" class="link" @click=${() => this.#sheet(false)}>${words.say('close')}</button></header>
      <div class="facets">${facetLists(view, facets)}</div>
      <footer><button type="button" class="link" @click=${this.#actions.clearAll}>${words.say('clearAll')}</button>
        <button type="button" class="button strong" @click=${() => this.#sheet(false)}>${words.count('show', this.#answer.total, format.number(this.#answer.total))}</button></footer>
    </dialog>`;
  }
}

function chosenCount(state) {
  const chosen = Object.values(state.filters).flat().length + Object.keys(state.rest).length;
  return chosen ? ` (${chosen})` : nothing;
}

if (!customElements.get('session-search')) customElements.define('session-search', SessionSearch);
