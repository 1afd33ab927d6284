import { autocomplete, getAlgoliaFacets, getAlgoliaResults } from '@algolia/autocomplete-js';
import aa from 'search-insights';
import { insightsInitParams, searchClient } from './client.js';

document.querySelector('#app').innerHTML = '<div id="box"></div><output></output>';
aa('init', { appId: 'any', apiKey: 'any', ...insightsInitParams });

autocomplete({
  container: '#box',
  placeholder: 'Search the sessions',
  insights: { insightsClient: aa },
  getSources: ({ query }) => [
    {
      sourceId: 'sessions',
      getItems: () => getAlgoliaResults({ searchClient, queries: [{ indexName: 'sessions', params: { query, hitsPerPage: 5 } }] }),
      getItemUrl: ({ item }) => `#${item.objectID}`,
      onSelect: ({ item }) => (document.querySelector('output').textContent = item.objectID),
      templates: {
        header: () => 'Sessions',
        item: ({ item, components, html }) => html`<div class="title">${components.Highlight({ hit: item, attribute: 'title' })}</div>`,
        noResults: () => 'Nothing found',
      },
    },
    ...['speaker', 'track'].map((facet) => ({
      sourceId: facet,
      getItems: () =>
        getAlgoliaFacets({ searchClient, queries: [{ indexName: 'sessions', facet, params: { facetQuery: query, maxFacetHits: 3 } }] }),
      templates: {
        header: () => facet,
        item: ({ item, components, html }) => html`<div class="${facet}">${components.Highlight({ hit: item, attribute: 'label' })} ${item.count}</div>`,
      },
    })),
  ],
});
