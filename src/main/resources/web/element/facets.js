// The facets with their counts, and what is chosen in them.
import {html, nothing} from './lib/lit-html.js';
import {FACET_SIZE} from './search.js';
import {literal, selected} from './state.js';

const SHOWN = 6;

const MISSING = '(none)';

/** How a value is shown: `day` and `language` are codes in the API, words here. */
function shown({format, words}, facet, value) {
  if (value === MISSING) return words.say('none');
  if (facet === 'day' && /^\d{4}-\d\d-\d\d$/.test(value)) return format.day(value);
  return facet === 'language' ? format.language(value) : value;
}

/** Every facet that has something to choose from. */
export const facetLists = view =>
  Object.entries(view.search.answer.facets).map(([facet, counts]) => (isTelling(view, facet, counts) ? facetList(view, facet, counts) : nothing));

/** The days of many years are too many to choose from, and say nothing until the events are fewer. */
function isTelling({search}, facet, {length}) {
  if (selected(search.state, facet).length) return length > 0;
  return length > 1 && (facet !== 'day' || length < FACET_SIZE);
}

function facetList(view, facet, counts) {
  const {words, facets} = view;
  const {all, q = '', found} = facets.of(facet);
  const ordered = inTime(facet, counts);
  const listed = found ?? (all ? ordered : leading(ordered));
  const name = words.facet(facet);
  return html`<fieldset class="facet" part="facet">
    <legend part="facet-title">${name}</legend>
    ${all && counts.length >= FACET_SIZE
      ? html`<input class="find" type="search" aria-label=${words.say('find', {facet: name})} placeholder=${words.say('find', {facet: name})}
          autocomplete="off" .value=${q} @input=${event => facets.search(facet, event.target.value)}>`
      : nothing}
    <ul>${listed.map(count => facetValue(view, facet, count))}</ul>
    ${found && !listed.length ? html`<p class="hush">${words.say('nothingInside')}</p>` : nothing}
    ${counts.length > SHOWN
      ? html`<button type="button" class="link" aria-expanded=${!!all} aria-label=${`${words.say(all ? 'fewer' : 'all')}: ${name}`}
          @click=${() => facets.open(facet, !all)}>${words.say(all ? 'fewer' : 'all')}</button>`
      : nothing}
  </fieldset>`;
}

/** Days in their order, and years, the newest first; others as they come. */
function inTime(facet, counts) {
  const step = {day: 1, year: -1}[facet];
  return step ? [...counts].sort((a, b) => (a.value < b.value ? -step : step)) : counts;
}

/** The first values, and every chosen one: a choice never hides. */
const leading = counts => counts.filter((count, i) => i < SHOWN || count.selected);

function facetValue(view, facet, {value, count}) {
  const chosen = selected(view.search.state, facet).includes(literal(value));
  return html`<li><label>
    <input type="checkbox" .checked=${chosen} @change=${() => view.actions.choose(facet, literal(value))}>
    <span class="value" dir="auto">${shown(view, facet, value)}</span>
    <span class="count">${view.format.number(count)}</span>
  </label></li>`;
}

/** What is chosen, each removable, and all at once. */
export function chips(view) {
  const {search: {state}, words, actions} = view;
  const all = [
    ...Object.entries(state.filters).flatMap(([facet, values]) =>
      values.map(value => chip(view, facet, label(view, facet, value), () => actions.choose(facet, value)))),
    ...Object.entries(state.rest).map(([name, value]) => chip(view, name, value, () => actions.drop(name))),
  ];
  if (!all.length) return nothing;
  return html`<div class="chips" role="group" aria-label=${words.say('chosen')}>${all}
    <button type="button" class="link" @click=${actions.clearAll}>${words.say('clearAll')}</button></div>`;
}

export function label(view, facet, value) {
  if (!value.startsWith('-')) return shown(view, facet, value.replace(/^\\/, ''));
  return view.words.say('without', {value: shown(view, facet, value.slice(1))});
}

const chip = ({words}, facet, text, remove) =>
  html`<button type="button" class="chip" part="chip" aria-label=${words.say('remove', {value: `${words.facet(facet)} ${text}`})} @click=${remove}
    ><span class="hush">${words.facet(facet)}</span> <span dir="auto">${text}</span> <span class="cross" aria-hidden="true">×</span></button>`;
