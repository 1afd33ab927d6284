import { createRoot } from 'react-dom/client';
import aa from 'search-insights';
import {
  Breadcrumb, ClearRefinements, Configure, CurrentRefinements, DynamicWidgets, HierarchicalMenu, Highlight, Hits, HitsPerPage,
  InfiniteHits, InstantSearch, LookingSimilar, Menu, Pagination, RangeInput, RefinementList, RelatedProducts, SearchBox, Snippet,
  SortBy, Stats, ToggleRefinement, TrendingItems, useMenu, useNumericMenu,
} from 'react-instantsearch';
import { asked, insightsInitParams, ORDERS, searchClient, SIZES, TIMES } from './client.js';

function Item({ hit, sendEvent }) {
  return (
    <article>
      <a href={`#${hit.objectID}`} onClick={() => sendEvent('click', hit, 'Session opened')}>
        <Highlight attribute="title" hit={hit} />
      </a>
      <p><Snippet attribute="description" hit={hit} /></p>
      <p><Highlight attribute="speaker" hit={hit} /></p>
    </article>
  );
}

const Recommended = ({ item }) => <b>{item.title}</b>;
const At = ({ id, children }) => <div id={id}>{children}</div>;

function NumericMenu(props) {
  const { items, refine } = useNumericMenu(props);
  return items.map((item) => (
    <label key={item.value}>
      <input type="radio" className="ais-NumericMenu-radio" checked={item.isRefined} onChange={() => refine(item.value)} />
      {item.label}
    </label>
  ));
}

function MenuSelect(props) {
  const { items, refine } = useMenu(props);
  const chosen = items.find((item) => item.isRefined)?.value ?? '';
  return (
    <select className="ais-MenuSelect-select" value={chosen} onChange={(event) => refine(event.target.value)}>
      <option value="">All</option>
      {items.map((item) => <option key={item.value} value={item.value}>{`${item.label} (${item.count})`}</option>)}
    </select>
  );
}

const fallback = ({ attribute }) => (attribute === 'start' ? <RangeInput attribute={attribute} /> : <RefinementList attribute={attribute} limit={5} />);
const tree = ['hierarchy.lvl0', 'hierarchy.lvl1'];
const views = {
  all: () => (
    <>
      <Configure attributesToSnippet={['description:20']} />
      <At id="searchbox"><SearchBox /></At>
      <At id="stats"><Stats /></At>
      <At id="sort"><SortBy items={ORDERS} /></At>
      <At id="size"><HitsPerPage items={SIZES} /></At>
      <At id="current"><CurrentRefinements /></At>
      <At id="clear"><ClearRefinements /></At>
      <At id="crumbs"><Breadcrumb attributes={tree} /></At>
      <At id="hits"><Hits hitComponent={Item} /></At>
      <At id="pages"><Pagination /></At>
      <At id="track"><RefinementList attribute="track" searchable showMore limit={5} /></At>
      <At id="speaker"><RefinementList attribute="speaker" limit={5} /></At>
      <At id="tag"><RefinementList attribute="tag" operator="and" limit={5} /></At>
      <At id="tree"><HierarchicalMenu attributes={tree} /></At>
      <At id="event"><Menu attribute="event" limit={5} /></At>
      <At id="language"><MenuSelect attribute="language" /></At>
      <At id="type"><ToggleRefinement attribute="type" on="keynote" label="Keynotes" /></At>
      <At id="times"><NumericMenu attribute="start" items={TIMES} /></At>
      <At id="range"><RangeInput attribute="start" /></At>
      <At id="minutes"><RangeInput attribute="duration" /></At>
      <At id="slides"><ToggleRefinement attribute="hasSlides" label="With slides" /></At>
    </>
  ),
  infinite: () => (
    <>
      <At id="searchbox"><SearchBox /></At>
      <At id="stats"><Stats /></At>
      <At id="infinite"><InfiniteHits hitComponent={Item} /></At>
    </>
  ),
  dynamic: () => (
    <>
      <At id="searchbox"><SearchBox /></At>
      <At id="stats"><Stats /></At>
      <At id="clear"><ClearRefinements /></At>
      <At id="hits"><Hits hitComponent={Item} /></At>
      <At id="dynamic">
        <DynamicWidgets facets={['*']} fallbackComponent={fallback}>
          <Menu attribute="event" />
        </DynamicWidgets>
      </At>
    </>
  ),
  related: () => (
    <>
      <At id="related"><RelatedProducts objectIDs={[asked.get('id')]} limit={4} itemComponent={Recommended} /></At>
      <At id="looking"><LookingSimilar objectIDs={[asked.get('id')]} limit={4} itemComponent={Recommended} /></At>
      <At id="trending"><TrendingItems limit={4} itemComponent={Recommended} /></At>
    </>
  ),
};

createRoot(document.querySelector('#app')).render(
  <InstantSearch
    indexName="sessions"
    searchClient={searchClient}
    insights={{ insightsClient: aa, insightsInitParams }}
    routing
    future={{ preserveSharedStateOnUnmount: true }}
  >
    {views[asked.get('view') ?? 'all']()}
  </InstantSearch>,
);
