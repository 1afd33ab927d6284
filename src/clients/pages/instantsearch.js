import instantsearch from 'instantsearch.js';
import { history } from 'instantsearch.js/es/lib/routers';
import { simple } from 'instantsearch.js/es/lib/stateMappings';
import * as w from 'instantsearch.js/es/widgets';
import aa from 'search-insights';
import { asked, insightsInitParams, ORDERS, PATTERNS, record, searchClient, SIZES, TIMES } from './client.js';

const view = asked.get('view') ?? 'all';
const at = (id) => `#${id}`;
const ids = {
  all: 'searchbox stats sort size current clear crumbs hits pages track speaker tag tree event language type times range minutes slides'.split(' '),
  infinite: ['searchbox', 'stats', 'infinite'],
  dynamic: ['searchbox', 'stats', 'clear', 'dynamic', 'hits'],
  related: ['related', 'looking', 'trending', 'similar'],
};
document.querySelector('#app').innerHTML = ids[view].map((id) => `<div id="${id}"></div>`).join('');

const hit = asked.has('id') ? await record(asked.get('id')) : null;
const item = (hit, { html, components, sendEvent }) => html`<a href="#${hit.objectID}" onClick=${() => sendEvent('click', hit, 'Session opened')}
  >${components.Highlight({ attribute: 'title', hit })}</a><p>${components.Snippet({ attribute: 'description', hit })}</p>
  <p>${components.Highlight({ attribute: 'speaker', hit })}</p>`;
const templates = { item };
const recommended = { item: (hit, { html }) => html`<b>${hit.title}</b>` };

const search = instantsearch({
  indexName: 'sessions',
  searchClient,
  insights: { insightsClient: aa, insightsInitParams },
  routing: { router: history({ cleanUrlOnDispose: false }), stateMapping: simple() },
  future: { preserveSharedStateOnUnmount: true },
});

const views = {
  all: () => [
    w.configure({ attributesToSnippet: ['description:20'] }),
    w.searchBox({ container: at('searchbox') }),
    w.stats({ container: at('stats') }),
    w.sortBy({ container: at('sort'), items: ORDERS }),
    w.hitsPerPage({ container: at('size'), items: SIZES }),
    w.currentRefinements({ container: at('current') }),
    w.clearRefinements({ container: at('clear') }),
    w.breadcrumb({ container: at('crumbs'), attributes: ['hierarchy.lvl0', 'hierarchy.lvl1'] }),
    w.hits({ container: at('hits'), templates }),
    w.pagination({ container: at('pages') }),
    w.refinementList({ container: at('track'), attribute: 'track', searchable: true, showMore: true, limit: 5 }),
    w.refinementList({ container: at('speaker'), attribute: 'speaker', limit: 5 }),
    w.refinementList({ container: at('tag'), attribute: 'tag', operator: 'and', limit: 5 }),
    w.hierarchicalMenu({ container: at('tree'), attributes: ['hierarchy.lvl0', 'hierarchy.lvl1'] }),
    w.menu({ container: at('event'), attribute: 'event', limit: 5 }),
    w.menuSelect({ container: at('language'), attribute: 'language' }),
    w.toggleRefinement({ container: at('type'), attribute: 'type', on: 'keynote', templates: { labelText: 'Keynotes' } }),
    w.numericMenu({ container: at('times'), attribute: 'start', items: TIMES }),
    w.rangeInput({ container: at('range'), attribute: 'start' }),
    w.rangeInput({ container: at('minutes'), attribute: 'duration' }),
    w.toggleRefinement({ container: at('slides'), attribute: 'hasSlides', templates: { labelText: 'With slides' } }),
  ],
  infinite: () => [
    w.configure({ attributesToSnippet: ['description:20'] }),
    w.searchBox({ container: at('searchbox') }),
    w.stats({ container: at('stats') }),
    w.infiniteHits({ container: at('infinite'), templates }),
  ],
  dynamic: () => [
    w.searchBox({ container: at('searchbox') }),
    w.stats({ container: at('stats') }),
    w.clearRefinements({ container: at('clear') }),
    w.hits({ container: at('hits'), templates }),
    w.dynamicWidgets({
      container: at('dynamic'),
      facets: ['*'],
      widgets: [(container) => w.menu({ container, attribute: 'event' })],
      fallbackWidget: ({ container, attribute }) =>
        attribute === 'start' ? w.rangeInput({ container, attribute }) : w.refinementList({ container, attribute, limit: 5 }),
    }),
  ],
  related: () => [
    w.relatedProducts({ container: at('related'), objectIDs: [asked.get('id')], limit: 4, templates: recommended }),
    w.lookingSimilar({ container: at('looking'), objectIDs: [asked.get('id')], limit: 4, templates: recommended }),
    w.trendingItems({ container: at('trending'), limit: 4, templates: recommended }),
    w.EXPERIMENTAL_configureRelatedItems({ hit, matchingPatterns: PATTERNS }),
    w.configure({ hitsPerPage: 4 }),
    w.hits({ container: at('similar'), templates: recommended }),
  ],
};
search.addWidgets(views[view]());
search.start();
