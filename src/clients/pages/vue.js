import aa from 'search-insights';
import { createApp } from 'vue';
import InstantSearch from 'vue-instantsearch/vue3/es';
import { asked, insightsInitParams, ORDERS, PATTERNS, record, searchClient, SIZES, TIMES } from './client.js';

const shown = `<template #item="{ item, sendEvent }">
  <a :href="'#' + item.objectID" @click="sendEvent('click', item, 'Session opened')"><ais-highlight attribute="title" :hit="item" /></a>
  <p><ais-snippet v-if="item._snippetResult" attribute="description" :hit="item" /></p>
  <p><ais-highlight v-for="(name, i) in item.speaker" :key="name" :attribute="'speaker.' + i" :hit="item" /></p>
</template>`;

const hit = asked.has('id') ? await record(asked.get('id')) : null;

const views = {
  all: `
    <ais-configure :attributes-to-snippet.camel="['description:20']" />
    <div id="searchbox"><ais-search-box /></div>
    <div id="stats"><ais-stats /></div>
    <div id="sort"><ais-sort-by :items="ORDERS" /></div>
    <div id="size"><ais-hits-per-page :items="SIZES" /></div>
    <div id="current"><ais-current-refinements /></div>
    <div id="clear"><ais-clear-refinements /></div>
    <div id="crumbs"><ais-breadcrumb :attributes="tree" /></div>
    <div id="hits"><ais-hits>${shown}</ais-hits></div>
    <div id="pages"><ais-pagination /></div>
    <div id="track"><ais-refinement-list attribute="track" searchable show-more :limit="5" /></div>
    <div id="speaker"><ais-refinement-list attribute="speaker" :limit="5" /></div>
    <div id="tag"><ais-refinement-list attribute="tag" operator="and" :limit="5" /></div>
    <div id="tree"><ais-hierarchical-menu :attributes="tree" /></div>
    <div id="event"><ais-menu attribute="event" :limit="5" /></div>
    <div id="language"><ais-menu-select attribute="language" /></div>
    <div id="type"><ais-toggle-refinement attribute="type" on="keynote" label="Keynotes" /></div>
    <div id="times"><ais-numeric-menu attribute="start" :items="TIMES" /></div>
    <div id="range"><ais-range-input attribute="start" /></div>
    <div id="minutes"><ais-range-input attribute="duration" /></div>
    <div id="slides"><ais-toggle-refinement attribute="hasSlides" label="With slides" /></div>`,
  infinite: `
    <div id="searchbox"><ais-search-box /></div>
    <div id="stats"><ais-stats /></div>
    <div id="infinite"><ais-infinite-hits>${shown}</ais-infinite-hits></div>`,
  dynamic: `
    <div id="searchbox"><ais-search-box /></div>
    <div id="stats"><ais-stats /></div>
    <div id="clear"><ais-clear-refinements /></div>
    <div id="hits"><ais-hits>${shown}</ais-hits></div>
    <div id="dynamic">
      <ais-dynamic-widgets :facets="['*']">
        <ais-menu attribute="event" />
        <ais-refinement-list attribute="track" :limit="5" />
        <ais-refinement-list attribute="room" :limit="5" />
        <ais-refinement-list attribute="speaker" :limit="5" />
        <ais-refinement-list attribute="tag" :limit="5" />
        <ais-refinement-list attribute="type" :limit="5" />
        <ais-refinement-list attribute="language" :limit="5" />
        <ais-refinement-list attribute="day" :limit="5" />
        <ais-hierarchical-menu :attributes="tree" />
        <ais-range-input attribute="start" />
      </ais-dynamic-widgets>
    </div>`,
  related: `
    <ais-experimental-configure-related-items v-if="hit" :hit="hit" :matching-patterns="patterns" />
    <ais-configure :hits-per-page.camel="4" />
    <div id="similar"><ais-hits><template #item="{ item }"><b>{{ item.title }}</b></template></ais-hits></div>`,
};

createApp({
  template: `<ais-instant-search index-name="sessions" :search-client="searchClient" :insights="insights" :future="future">
    ${views[asked.get('view') ?? 'all']}</ais-instant-search>`,
  data: () => ({
    searchClient,
    insights: { insightsClient: aa, insightsInitParams },
    future: { preserveSharedStateOnUnmount: true },
    ORDERS,
    SIZES,
    TIMES,
    tree: ['hierarchy.lvl0', 'hierarchy.lvl1'],
    patterns: PATTERNS,
    hit,
  }),
})
  .use(InstantSearch)
  .mount('#app');
