// The search field: an ARIA 1.2 combobox with a list of suggestions, grouped by kind.
import {html, nothing} from './lib/lit-html.js';
import {marked} from './hits.js';

export function combobox(view) {
  const {search, words, actions, suggestions, listOpen} = view;
  return html`<form class="box" part="box" role="search" aria-label=${words.say('label')} @submit=${actions.submit}>
    <svg class="lens" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>
    <input id="q" part="input" type="search" role="combobox" enterkeyhint="search" maxlength="2000"
      autocomplete="off" autocapitalize="none" spellcheck="false" dir="auto"
      aria-label=${words.say('label')} aria-autocomplete="list" aria-controls="list" aria-expanded=${listOpen}
      aria-activedescendant=${suggestions.active >= 0 && listOpen ? `option-${suggestions.active}` : nothing}
      placeholder=${words.say('placeholder')} .value=${search.state.q}
      @input=${actions.type} @keydown=${actions.key} @focus=${actions.leaveList} @blur=${actions.leaveList}>
    ${search.state.q ? html`<button type="button" class="wipe" aria-label=${words.say('clear')} @click=${actions.wipe}>×</button>`
      : html`<kbd aria-hidden="true">/</kbd>`}
    <span class="running" ?hidden=${!search.busy}></span>
    <div id="list" class="list" part="list" role="listbox" aria-label=${words.say('label')} ?hidden=${!listOpen}>${listOpen ? options(view) : nothing}</div>
  </form>`;
}

function options({suggestions, words, actions, format}) {
  let index = 0;
  return suggestions.groups.map(([kind, group]) => html`<div class="kind" role="group" aria-label=${words.kind(kind)}>
    <div class="eyebrow" aria-hidden="true">${words.kind(kind)}</div>
    <div role="presentation">${group.map(suggestion => {
      const at = index++;
      return html`<div id="option-${at}" class="option" part="option" role="option" aria-selected=${at === suggestions.active}
        @pointerdown=${event => event.preventDefault()} @click=${() => actions.take(suggestion)}
        ><span dir="auto">${suggestion.highlighted ? marked(suggestion.highlighted) : suggestion.text}</span>${
        aside(suggestion, group, format)}</div>`;
    })}</div>
  </div>`);
}

/** How many sessions a suggestion leads to; for one of several of the same name, which. */
function aside(suggestion, group, format) {
  const {count, id, text} = suggestion;
  const told = count > 1 ? format.number(count) : group.some(other => other !== suggestion && other.text === text) ? id : null;
  return told ? html`<span class="count">${told}</span>` : nothing;
}
