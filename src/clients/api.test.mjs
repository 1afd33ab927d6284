// The API clients, versions 4 and 5, as Node programs use them.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { algoliasearch } from 'algoliasearch';
import { liteClient } from 'algoliasearch/lite';
import algoliasearch4 from 'algoliasearch4';
import { server } from './server.mjs';

const url = new URL(server);
const port = Number(url.port);
const hosts5 = [{ url: url.hostname, port, protocol: 'http', accept: 'readWrite' }];
const v5 = algoliasearch('any', 'any', { hosts: hosts5 });
const lite = liteClient('any', 'any', { hosts: hosts5 });
const v4 = algoliasearch4('any', 'any', { hosts: [{ url: url.host, protocol: 'http', accept: 3 }] });
let track;
let speaker;

before(async () => {
  const { results } = await v5.search([{ indexName: 'sessions', facets: ['track', 'speaker'], hitsPerPage: 0 }]);
  track = Object.keys(results[0].facets.track)[0];
  speaker = Object.keys(results[0].facets.speaker)[0];
});

test('client 5 searches many at once', async () => {
  const { results } = await v5.search({
    requests: [
      { indexName: 'sessions', query: 'search' },
      { indexName: 'sessions_start_desc', hitsPerPage: 3 },
      { indexName: 'sessions', type: 'facet', facet: 'speaker', facetQuery: speaker.slice(0, 3), maxFacetHits: 5 },
    ],
  });
  assert.ok(results[0].nbHits > 0);
  assert.equal(results[1].hits.length, 3);
  assert.ok(results[2].facetHits.some((hit) => hit.value === speaker));
});

test('client 5 searches one index, with a compressed body as well', async () => {
  const one = await v5.searchSingleIndex({ indexName: 'sessions', searchParams: { query: 'search', hitsPerPage: 2 } });
  assert.equal(one.hits.length, 2);
  const packed = algoliasearch('any', 'any', { hosts: hosts5, compression: 'gzip' });
  const same = await packed.searchSingleIndex({
    indexName: 'sessions',
    searchParams: { query: 'search', hitsPerPage: 2, filters: `NOT track:"${track}" ${'OR NOT speaker:x '.repeat(100)}` },
  });
  assert.equal(same.hits.length, 2);
});

test('the lite client, that pages load, searches', async () => {
  const { results } = await lite.searchForHits([{ indexName: 'sessions', query: 'a' }]);
  assert.equal(results[0].hits.length, 20);
});

test('client 5 finds facet values', async () => {
  const { facetHits } = await v5.searchForFacetValues({
    indexName: 'sessions',
    facetName: 'track',
    searchForFacetValuesRequest: { facetQuery: track.slice(0, 3) },
  });
  assert.ok(facetHits.some((hit) => hit.value === track));
  assert.match(facetHits[0].highlighted, /<em>/);
});

test('client 5 gets and browses objects', async () => {
  const { hits } = await v5.searchSingleIndex({ indexName: 'sessions', searchParams: { hitsPerPage: 1 } });
  const id = hits[0].objectID;
  assert.equal((await v5.getObject({ indexName: 'sessions', objectID: id })).objectID, id);
  const { results } = await v5.getObjects({ requests: [{ indexName: 'sessions', objectID: id }] });
  assert.equal(results[0].title, hits[0].title);
  const seen = new Set();
  let total = 0;
  await v5.browseObjects({
    indexName: 'sessions',
    browseParams: { attributesToRetrieve: ['title'] },
    aggregator: (page) => {
      total = page.nbHits;
      page.hits.forEach((hit) => seen.add(hit.objectID));
    },
  });
  assert.equal(seen.size, total);
});

test('client 5 reads settings and lists indices', async () => {
  assert.ok((await v5.getSettings({ indexName: 'sessions' })).attributesForFaceting.length > 5);
  assert.ok((await v5.listIndices()).items.some((index) => index.name === 'sessions'));
});

test('client 5 is told what was wrong, without trying again', async () => {
  await assert.rejects(v5.searchSingleIndex({ indexName: 'nowhere', searchParams: {} }), {
    name: 'ApiError',
    status: 404,
    message: 'Index nowhere does not exist',
  });
  await assert.rejects(
    v5.searchSingleIndex({ indexName: 'sessions', searchParams: { filters: 'track:a dates' } }),
    /filters: Unexpected token string\(dates\) expected end of filter at col 9/,
  );
  await assert.rejects(v5.saveObject({ indexName: 'sessions', body: { objectID: 'x' } }), { status: 403 });
  await assert.rejects(v5.deleteIndex({ indexName: 'sessions' }), { status: 403 });
  await assert.rejects(v5.getObject({ indexName: 'sessions', objectID: 'no/such' }), { status: 404 });
});

test('client 5 recommends', async () => {
  const { recommendClient } = await import('@algolia/recommend');
  const client = recommendClient('any', 'any', { hosts: hosts5 });
  const { hits } = await v5.searchSingleIndex({ indexName: 'sessions', searchParams: { query: 'python' } });
  const { results } = await client.getRecommendations({
    requests: [{ indexName: 'sessions', model: 'related-products', objectID: hits[0].objectID, threshold: 0, maxRecommendations: 3 }],
  });
  assert.ok(Array.isArray(results[0].hits));
});

test('client 4 searches, finds facet values, gets and browses', async () => {
  const index = v4.initIndex('sessions');
  const answer = await index.search('search', { hitsPerPage: 2, facets: ['*'], facetFilters: [[`track:${track}`]], advancedSyntax: true });
  assert.deepEqual(Object.keys(answer.facets.track).slice(0, 1), [track]);
  const { results } = await v4.search([{ indexName: 'sessions', query: 'search', params: { numericFilters: ['start>0'] } }]);
  assert.ok(results[0].nbHits > 0);
  const { facetHits } = await index.searchForFacetValues('track', track.slice(0, 3));
  assert.ok(facetHits.length > 0);
  const { hits } = await index.search('', { hitsPerPage: 1 });
  assert.equal((await index.getObject(hits[0].objectID)).objectID, hits[0].objectID);
  let browsed = 0;
  await index.browseObjects({ batch: (page) => (browsed += page.length), attributesToRetrieve: ['title'] });
  assert.equal(browsed, (await index.search('')).nbHits);
  await assert.rejects(index.search('', { filters: '(' }), { status: 400 });
});

test('a first answer comes within the second that browsers wait', async () => {
  const started = performance.now();
  await fetch(`${server}/1/indexes/*/queries`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ requests: Array.from({ length: 10 }, (_, i) => ({ indexName: 'sessions', query: `python ${i}`, facets: ['*'] })) }),
  });
  const took = performance.now() - started;
  assert.ok(took < 1000, `${took} ms`);
});
