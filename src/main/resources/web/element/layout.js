// The whole of the element: the field, and below it what was found.
import {html, nothing} from './lib/lit-html.js';
import {combobox} from './combobox.js';
import {chips, facetLists} from './facets.js';
import {hitList, skeleton} from './hits.js';
import {keptHead, nothingFound, order, pages, reading, takeAlong, trouble} from './panels.js';

export const layout = view => html`
  <div class="search" part="search" lang=${view.words.lang} ?data-narrow=${view.narrow}>
    ${combobox(view)}
    <p class="unseen" role="status">${view.said}</p>
    ${view.search.trouble ? trouble(view) : nothing}
    ${view.search.answer ? found(view) : waiting(view)}
  </div>`;

/** Before the first answer: what the page holds for readers without script, or else a skeleton. */
function waiting({host, search: {trouble}, narrow}) {
  if (trouble?.kind === 'refused') return nothing;
  if (host.childElementCount) return html`<slot></slot>`;
  return trouble ? nothing : skeleton(narrow);
}

function found(view) {
  const {words, search, narrow, actions} = view;
  const aside = !narrow && !search.state.ids;
  const any = search.hits.length;
  return html`
    ${keptHead(view)}
    ${reading(view)}
    <div class="body">
      ${aside ? html`<aside part="facets" aria-label=${words.say('filters')}>${facetLists(view)}</aside>` : nothing}
      <section class="results" part="results" tabindex="-1" aria-label=${words.say('results')} aria-busy=${search.busy}>
        <div class="bar">
          <h2 class="total">${total(view)}</h2>
          ${narrow && !search.state.ids ? html`<button type="button" class="button" aria-haspopup="dialog" @click=${() => actions.sheet(true)}
            >${words.say('filters')}${chosenCount(search.state)}</button>` : nothing}
          ${any ? order(view) : nothing}
          ${search.state.ids ? nothing : kept(view)}
        </div>
        ${chips(view)}
        ${any ? [hitList(view), pages(view), takeAlong(view)] : nothingFound(view)}
      </section>
    </div>
    ${narrow ? sheet(view) : nothing}`;
}

const total = ({words, search, format}) => words.count('sessions', search.answer.total, format.number(search.answer.total));

const kept = ({words, favourites, format, actions}) => html`<button type="button" class="link" part="favourites" @click=${actions.kept}
  >★ ${words.say('kept')}${favourites.ids.length ? ` (${format.number(favourites.ids.length)})` : nothing}</button>`;

function sheet(view) {
  const {words, search, format, actions} = view;
  return html`<dialog part="sheet" aria-label=${words.say('filters')}>
    <header><h2>${words.say('filters')}</h2><button type="button" class="link" @click=${() => actions.sheet(false)}>${words.say('close')}</button></header>
    <div class="facets">${facetLists(view)}</div>
    <footer><button type="button" class="link" @click=${actions.clearAll}>${words.say('clearAll')}</button>
      <button type="button" class="button strong" @click=${() => actions.sheet(false)}
        >${words.count('show', search.answer.total, format.number(search.answer.total))}</button></footer>
  </dialog>`;
}

function chosenCount({filters, rest}) {
  const chosen = Object.values(filters).flat().length + Object.keys(rest).length;
  return chosen ? ` (${chosen})` : nothing;
}
