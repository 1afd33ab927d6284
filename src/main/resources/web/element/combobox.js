// The search field: an ARIA 1.2 combobox with a list of suggestions, grouped by kind.
import {html, nothing} from './lib/lit-html.js';
import {marked} from './hits.js';

/** Suggestions in groups of one kind, in the order of each kind's first. */
function grouped(suggestions) {
  const groups = new Map();
  suggestions.forEach(suggestion => groups.set(suggestion.kind, [...(groups.get(suggestion.kind) ?? []), suggestion]));
  return [...groups];
}

/** The suggestions in the order in which the arrows walk them. */
export const walked = suggestions => grouped(suggestions).flatMap(([, group]) => group);

/** Which suggestion is active after `key`, of `length`; -1 is the field itself. */
export function walk(key, active, length) {
  if (key === 'ArrowDown') return active + 1 < length ? active + 1 : -1;
  return active < 0 ? length - 1 : active - 1;
}

export function combobox(view) {
  const {state, words, actions, listOpen, active, busy} = view;
  return html`<form class="box" part="box" role="search" aria-label=${words.say('label')} @submit=${actions.submit}>
    <svg class="lens" viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>
    <input id="q" part="input" type="search" role="combobox" enterkeyhint="search" maxlength="2000"
      autocomplete="off" autocapitalize="none" spellcheck="false" dir="auto"
      aria-label=${words.say('label')} aria-autocomplete="list" aria-controls="list" aria-expanded=${listOpen}
      aria-activedescendant=${active >= 0 && listOpen ? `option-${active}` : nothing}
      placeholder=${words.say('placeholder')} .value=${state.q}
      @input=${actions.type} @keydown=${actions.key} @focus=${actions.focus} @blur=${actions.blur}>
    ${state.q ? html`<button type="button" class="wipe" aria-label=${words.say('clear')} @click=${actions.wipe}>×</button>`
      : html`<kbd aria-hidden="true">/</kbd>`}
    <span class="running" ?hidden=${!busy}></span>
    <div id="list" class="list" part="list" role="listbox" aria-label=${words.say('label')} ?hidden=${!listOpen}>${listOpen ? options(view) : nothing}</div>
  </form>`;
}

function options({suggestions, words, active, actions, format}) {
  let index = 0;
  return grouped(suggestions).map(([kind, group]) => html`<div role="group" aria-label=${words.kind(kind)}>
    <div class="kind" aria-hidden="true">${words.kind(kind)}</div>
    ${group.map(suggestion => {
      const at = index++;
      return html`<div id="option-${at}" class="option" part="option" role="option" aria-selected=${at === active}
        @pointerdown=${event => event.preventDefault()} @click=${() => actions.take(suggestion)}
        ><span dir="auto">${suggestion.highlighted ? marked(suggestion.highlighted) : suggestion.text}</span>${
        suggestion.count > 1 ? html`<span class="count">${format.number(suggestion.count)}</span>` : nothing}</div>`;
    })}
  </div>`);
}
