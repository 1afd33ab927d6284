// The list of sessions.
import {html, nothing} from './lib/lit-html.js';
import {pieces} from './format.js';

/** Text with what matched in it marked. */
export const marked = highlighted => pieces(highlighted).map(({text, marked}) => (marked ? html`<mark part="mark">${text}</mark>` : text));

/** All hits, the ones that clash with each other saying so. */
export const hitList = view =>
  html`<ol class="hits" part="hits">${view.search.hits.map((hit, position) => hitItem(view, hit, position))}</ol>`;

function hitItem(view, hit, position) {
  const {words, actions} = view;
  const href = view.link(hit);
  return html`<li class="hit" part="hit">
    ${when(view, hit)}
    <article>
      <h3 class="title"><a part="title" href=${href} dir="auto" @click=${() => actions.opened(hit, position)}
        >${hit.highlights?.title ? marked(hit.highlights.title.html) : hit.title}</a></h3>
      ${hit.speakers?.length ? html`<p class="who" dir="auto">${people(view, hit)}</p>` : nothing}
      ${passage(hit)}
      <p class="about">
        ${(hit.track ?? []).map(track => chooser(view, 'track', track))}
        ${moreTags(hit).map(tag => chooser(view, 'tag', tag))}
        ${hit.type && hit.type !== 'session' ? html`<span class="type">${hit.type}</span>` : nothing}
        ${hit.level ? html`<span>${hit.level}</span>` : nothing}
        ${hit.language && hit.language !== 'en' ? html`<span>${view.format.language(hit.language)}</span>` : nothing}
        <span class="code">${hit.id}</span>
      </p>
      ${hit.reason ? html`<p class="why" part="reason"><span class="hush">${words.say('why')}</span> ${hit.reason}</p>` : nothing}
      ${clash(view, hit)}
    </article>
    ${star(view, hit)}
  </li>`;
}

function when({format, words}, hit) {
  const time = format.when(hit.start, hit.end);
  return html`<div class="when" part="when">
    ${time && html`<time datetime=${hit.start}><span class="day">${time.day}</span> <span class="clock">${time.clock}</span></time>`}
    ${time?.own ? html`<span class="own">${words.say('yours', {time: time.own})}</span>` : nothing}
    ${hit.room ? html`<span class="room" dir="auto">${hit.room}</span>` : nothing}
    ${hit.event ? html`<span class="event">${hit.event}</span>` : nothing}
  </div>`;
}

const people = (view, hit) =>
  hit.speakers.map((speaker, i) => html`${i ? ', ' : ''}<a href=${view.speakerLink(speaker.name)}>${speakerName(hit, i)}</a>${
    speaker.company ? html` <span class="hush">${speaker.company}</span>` : nothing}`);

function speakerName(hit, i) {
  const found = hit.highlights?.speakers?.find(highlight => highlight.index === i);
  return found ? marked(found.html) : hit.speakers[i].name;
}

function passage(hit) {
  const found = hit.highlights?.description ?? hit.highlights?.body;
  if (!found && !hit.description) return nothing;
  return html`<p class="text" dir="auto">${found ? found.map((part, i) => [i ? ' … ' : '', marked(part.html)]) : hit.description}</p>`;
}

/** The first tags that do not only repeat a track. */
const moreTags = hit => (hit.tags ?? []).filter(tag => !hit.track?.includes(tag)).slice(0, 4);

const chooser = ({words, actions}, facet, value) =>
  html`<button type="button" class="link" title=${words.facet(facet)} @click=${() => actions.choose(facet, value)}>${value}</button>`;

function clash({search: {answer, hits}, words}, hit) {
  const others = (answer.clashes ?? []).filter(pair => pair.includes(hit.id)).map(pair => (pair[0] === hit.id ? pair[1] : pair[0]));
  if (!others.length) return nothing;
  const titles = others.map(id => hits.find(other => other.id === id)?.title ?? id).join(', ');
  return html`<p class="clash" part="clash">${words.say('clash', {titles})}</p>`;
}

const star = ({favourites, words}, hit) => {
  const kept = favourites.has(hit.id);
  return html`<button type="button" class="star" part="star" aria-pressed=${kept}
    aria-label=${words.say('keep', {title: hit.title})} @click=${() => favourites.toggle(hit.id)}
    ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.8-5.2 2.8 1-5.8L3.6 9.7l5.8-.8z"/></svg></button>`;
};

/** Grey rows in the shape of facets and hits, so that nothing jumps when those come. */
export const skeleton = narrow => html`<div class="body skeleton" aria-hidden="true">
  ${narrow ? nothing : html`<aside>${bars(14)}</aside>`}
  <section><div class="bar">${bars(1)}</div>
    <ol class="hits">${Array.from({length: 6}, () => html`<li class="hit"><div class="when">${bars(2)}</div><article>${bars(4)}</article></li>`)}</ol></section></div>`;

const bars = n => Array.from({length: n}, () => html`<i></i>`);
