// What stands between the field and the hits: how the words were read, the order, troubles, nothing found, pages.
import {html, nothing} from './lib/lit-html.js';
import {isNarrowed} from './state.js';
import {label} from './facets.js';

const ORDERS = ['relevance', 'start', '-start', 'title'];
const SPOKEN = ['typo', 'joined', 'split', 'synonym', 'dropped'];

/** A sentence of the interface with `values` set in bold. */
const sentence = (words, key, values) => words.split(key).map(part => (part.name ? html`<b dir="auto">${values[part.name]}</b>` : part.text));

/**
 * How the words were read, where that is not as they stand, and a better spelling, unless the hits are those of that
 * spelling already.
 */
export function reading({search: {answer}, words, actions, format}) {
  const notes = (answer.interpretation ?? []).filter(part => SPOKEN.includes(part.kind) && (part.kind === 'dropped' ? answer.total > 0 : part.used !== part.typed));
  const meant = answer.didYouMean?.total === answer.total && notes.length ? null : answer.didYouMean;
  if (!notes.length && !meant) return nothing;
  return html`<p class="reading" part="interpretation">
    ${meant ? html`<span>${words.split('didYouMean').map(part => part.name
      ? html`<button type="button" class="link" dir="auto" @click=${() => actions.ask(meant.query)}>${meant.query}</button>` : part.text)}
      <span class="count">${format.number(meant.total)}</span></span> ` : nothing}
    ${notes.map(({typed, used, kind}) => html`<span>${sentence(words, kind === 'split' ? 'joined' : kind, {typed, used})} </span>`)}
  </p>`;
}

export const order = ({search: {state}, words, actions}) => html`<label class="order"><span class="hush">${words.say('sort')}</span>
  <select @change=${event => actions.sort(event.target.value)}>
    ${ORDERS.map(key => html`<option value=${key} ?selected=${key === (state.sort || (state.q ? 'relevance' : 'start'))}
      ?hidden=${key === 'relevance' && !state.q}>${words.say(key)}</option>`)}
  </select></label>`;

/** Why there is no answer, and what can be done: what was refused will be refused again. */
export function trouble({search: {trouble, state}, words, actions}) {
  const refused = trouble.kind === 'refused';
  return html`<div class="trouble" part="error" role="alert">
    <p><b>${words.say(trouble.kind)}</b> ${refused || trouble.kind === 'failed' ? trouble.detail : ''}</p>
    ${refused && !isNarrowed(state) ? nothing : html`<button type="button" class="button" @click=${refused ? actions.clearAll : actions.retry}
      >${words.say(refused ? 'dropFilters' : 'retry')}</button>`}</div>`;
}

/** Nothing found: what to leave out, and how much that finds. */
export function nothingFound(view) {
  const {search: {state, ways}, words, format, actions} = view;
  if (state.ids && !state.ids.length) return html`<div class="empty"><p>${words.say('keptEmpty')}</p></div>`;
  return html`<div class="empty" part="empty">
    <h3>${words.say('emptyTitle')}</h3>
    <p>${words.say(isNarrowed(state) ? 'emptyFilters' : 'emptyWords')}</p>
    <p class="ways">${ways.map(({key, facet, value, state, total}) => html`<button type="button" class="button" @click=${() => actions.go(state)}
      >${key ? words.say(key) : words.say('dropFilter', {value: label(view, facet, value)})} <span class="count">${format.number(total)}</span></button>`)}</p>
  </div>`;
}

/** More of the same, and the way to any page. */
export function pages({search: {answer, first, last, busy}, words, actions, format, pageLink}) {
  const count = Math.ceil(answer.total / answer.size);
  if (count < 2) return nothing;
  const near = [1, first - 1, ...range(first, last), last + 1, last + 2, count].filter(page => page >= 1 && page <= count);
  const numbers = [...new Set(near)].sort((a, b) => a - b);
  return html`<div class="onward">
    ${last < count ? html`<button type="button" class="button" part="more" ?disabled=${busy} @click=${actions.more}>${words.say('more')}</button>` : nothing}
    <nav aria-label=${words.say('pages')}>${numbers.map((page, i) => html`${i && page - numbers[i - 1] > 1 ? ' … ' : ' '}<a
      href=${pageLink(page)} aria-label=${words.say('page', {n: format.number(page)})} aria-current=${page >= first && page <= last ? 'page' : nothing}
      @click=${event => actions.turn(event, page)}>${format.number(page)}</a>`)}</nav></div>`;
}

const range = (from, to) => Array.from({length: to - from + 1}, (_, i) => from + i);

/** The head of a list of kept sessions. */
export function keptHead({search: {state, answer}, favourites, words, actions, format}) {
  if (!state.ids) return nothing;
  const clashes = answer.clashes?.length;
  const own = state.ids.every(id => favourites.has(id));
  return html`<div class="kept"><h2>${words.say(own ? 'kept' : 'shared')}</h2>
    ${clashes ? html`<span class="clash">${words.count('clashes', clashes, format.number(clashes))}</span>` : nothing}
    ${own ? nothing : html`<button type="button" class="button" @click=${() => favourites.addAll(state.ids)}>${words.say('keepAll')}</button>`}
    <button type="button" class="link" @click=${actions.clearAll}>${words.say('back')}</button></div>`;
}

/** What can be taken along: the search as a calendar, as a feed, as a link. */
export const takeAlong = ({words, actions, exportLink, copied}) => html`<p class="along">
  ${exportLink ? html`<a part="calendar" href=${exportLink('calendar.ics').replace(/^https?:/, 'webcal:')}>${words.say('calendar')}</a>
  <a part="feed" href=${exportLink('feed.json')}>${words.say('feed')}</a>` : nothing}
  <button type="button" class="link" @click=${actions.copy}>${words.say(copied ? 'copied' : 'share')}</button></p>`;
