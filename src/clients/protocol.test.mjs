// What the clients rely on without saying so: statuses, headers, bounds, counts. Asked as they ask, over any archive.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { api, server } from './server.mjs';

const QUERIES = '/1/indexes/*/queries';
const SITE = 'https://site.example';
const KEYS = 'x-algolia-api-key,x-algolia-application-id';

async function send(method, path, body, headers = {}) {
  const answer = await fetch(server + path, { method, body, headers: { origin: SITE, ...headers }, duplex: 'half' });
  const text = await answer.text();
  assert.equal(answer.headers.get('access-control-allow-origin'), '*', `${method} ${path} may be read by other sites`);
  return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) };
}

const batch = (requests, headers = { 'content-type': 'text/plain' }) => send('POST', QUERIES, JSON.stringify({ requests }), headers);

async function ask(parameters) {
  const answer = await batch([{ indexName: 'sessions', ...parameters }]);
  assert.equal(answer.status, 200, answer.text);
  return answer.json().results[0];
}

async function refused(status, method, path, body) {
  const answer = await send(method, path, body, { 'content-type': 'text/plain' });
  const what = `${method} ${path.slice(0, 80)} ${String(body ?? '').slice(0, 80)}`;
  assert.ok([status].flat().includes(answer.status), `${what}: ${answer.status} ${answer.text}`);
  assert.equal(answer.json().status, answer.status, what);
  assert.equal(typeof answer.json().message, 'string', what);
}

const total = async (parameters) => (await ask({ hitsPerPage: 0, ...parameters })).nbHits;

let all;
let tracks;
before(async () => {
  all = await ask({ facets: ['track'], maxValuesPerFacet: 1000, hitsPerPage: 0 });
  tracks = Object.keys(all.facets.track).slice(0, 3);
});

describe('transport', () => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json', 'text/plain;charset=UTF-8']) {
    test(`a body of JSON, sent as ${type}`, async () => {
      assert.equal((await batch([{ indexName: 'sessions' }], { 'content-type': type })).status, 200);
    });
  }

  test('bodies in chunks, and compressed ones', async () => {
    const body = JSON.stringify({ requests: [{ indexName: 'sessions', filters: `type:session ${'OR type:x '.repeat(200)}` }] });
    const chunks = async function* () {
      for (let at = 0; at < body.length; at += 100) yield new TextEncoder().encode(body.slice(at, at + 100));
    };
    assert.equal((await send('POST', QUERIES, ReadableStream.from(chunks()))).status, 200);
    assert.equal((await send('POST', QUERIES, gzipSync(body), { 'content-encoding': 'gzip' })).status, 200);
  });

  test('keys in the address and in headers', async () => {
    const keys = '?x-algolia-application-id=a&x-algolia-api-key=b&x-algolia-agent=c&x-algolia-request-id=d';
    assert.equal((await send('POST', QUERIES + keys, '{"requests":[]}')).status, 200);
    const headers = { 'x-algolia-application-id': 'a', 'x-algolia-api-key': 'b', 'request-id': 'c' };
    assert.equal((await send('POST', QUERIES, '{"requests":[]}', headers)).status, 200);
  });

  for (const path of [QUERIES, '/1/indexes/sessions/query', '/1/indexes/*/recommendations', '/1/events', '/1/nothing']) {
    test(`browsers may ask ${path}`, async () => {
      const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': KEYS };
      const answer = await send('OPTIONS', path, undefined, asked);
      assert.equal(answer.status, 204);
      assert.equal(answer.headers.get('access-control-allow-headers'), KEYS);
    });
  }

  test('when to try again may be read', async () => {
    assert.match((await batch([])).headers.get('access-control-expose-headers'), /retry-after/i);
  });
});

describe('what is refused', () => {
  const one = (parameters) => JSON.stringify({ requests: [{ indexName: 'sessions', ...parameters }] });
  for (const [status, method, path, body] of [
    [404, 'GET', '/1'],
    [404, 'GET', '/1/nothing'],
    [404, 'GET', '/1/indexes/sessions/no-such-id'],
    [404, 'GET', '/1/indexes/nowhere/settings'],
    [404, 'POST', '/1/indexes/nowhere/query', '{}'],
    [404, 'POST', QUERIES, '{"requests":[{"indexName":"sessions"},{"indexName":"nowhere"}]}'],
    [[404, 405], 'GET', QUERIES],
    [403, 'POST', '/1/indexes/sessions/batch', '{}'],
    [403, 'POST', '/1/indexes/*/batch', '{}'],
    [403, 'POST', '/1/indexes/sessions/clear'],
    [403, 'POST', '/1/indexes/sessions', '{}'],
    [403, 'PUT', '/1/indexes/sessions/settings', '{}'],
    [403, 'PUT', '/1/indexes/sessions/any', '{}'],
    [403, 'DELETE', '/1/indexes/sessions'],
    [400, 'POST', QUERIES, ''],
    [400, 'POST', QUERIES, '{'],
    [400, 'POST', QUERIES, '[]'],
    [400, 'POST', QUERIES, '{"requests":[null]}'],
    [400, 'POST', QUERIES, '['.repeat(100_000)],
    [400, 'POST', QUERIES, JSON.stringify({ requests: Array(101).fill({ indexName: 'sessions' }) })],
    [413, 'POST', QUERIES, ' '.repeat(3_000_000)],
    [400, 'POST', QUERIES, one({ params: 'query=%zz' })],
    [400, 'POST', QUERIES, one({ page: -1 })],
    [400, 'POST', QUERIES, one({ facetFilters: [[['track:a']]] })],
    [400, 'POST', QUERIES, one({ facetFilters: '[broken' })],
    [400, 'POST', QUERIES, one({ numericFilters: ['start>soon'] })],
    ...['track:a dates', 'track:', '(track:a', 'track:"a', 'a AND', 'NOT', 'start > x', '('.repeat(5000), `${'NOT '.repeat(5000)}a`].map(
      (filters) => [400, 'POST', QUERIES, one({ filters })],
    ),
  ]) {
    test(`${status}: ${method} ${path} ${(body ?? '').slice(0, 60)}`, () => refused(status, method, path, body));
  }
});

describe('counts', () => {
  test('are those of the whole archive, exactly', async () => {
    assert.equal(all.nbHits, (await api('/api/search', { size: 0 })).total);
  });

  test('are those of the result, the own filter included', async () => {
    for (const track of tracks) {
      const answer = await ask({ facets: 'track', facetFilters: [[`track:${track}`]] });
      assert.equal(answer.nbHits, all.facets.track[track]);
      assert.ok(Object.values(answer.facets.track).every((count) => count <= answer.nbHits));
    }
  });

  test('of filters in every form agree', async () => {
    const [one, other] = tracks;
    const wanted = all.facets.track[one];
    for (const facetFilters of [`track:${one}`, [`track:${one}`], [[`track:${one}`]], JSON.stringify([[`track:${one}`]]), [`track:${one.toUpperCase()}`]])
      assert.equal(await total({ facetFilters }), wanted, JSON.stringify(facetFilters));
    assert.equal(await total({ params: `facetFilters=${encodeURIComponent(JSON.stringify([`track:${one}`]))}` }), wanted);
    assert.equal(await total({ filters: `track:"${one}"` }), wanted);
    assert.equal(await total({ facetFilters: [`track:-${one}`] }), all.nbHits - wanted);
    assert.equal(await total({ filters: `NOT track:"${one}"` }), all.nbHits - wanted);
    const either = (await api('/api/search', { size: 0, track: [one, other] })).total;
    assert.equal(await total({ facetFilters: [[`track:${one}`, `track:${other}`]] }), either);
    assert.equal(await total({ facetFilters: [[...Array.from({ length: 2000 }, (_, i) => `track:none ${i}`), `track:${one}`]] }), wanted);
    assert.equal(await total({ facetFilters: [`nowhere:${one}`] }), 0);
  });

  test('of numbers and switches agree with the API', async () => {
    const numbers = await ask({ facets: ['year', 'duration', 'recorded', 'start'] });
    const { min, max } = numbers.facets_stats.year;
    assert.equal(await total({ numericFilters: [`year>=${min}`, `year<=${max}`] }), await total({ numericFilters: ['start>-9999999999'] }));
    assert.equal(await total({ numericFilters: [`year>${min}`] }), (await api('/api/search', { size: 0, filter: `year > ${min}` })).total);
    assert.equal(await total({ numericFilters: ['duration>=30'] }), (await api('/api/search', { size: 0, filter: 'duration >= 30' })).total);
    assert.ok(numbers.facets_stats.start.min < numbers.facets_stats.start.max);
    assert.equal(await total({ facetFilters: ['recorded:true'] }), numbers.facets.recorded.true ?? 0);
    assert.equal(await total({ facetFilters: ['recorded:false'] }), numbers.facets.recorded.false ?? 0);
  });
});

describe('pages', () => {
  test('hold 20 hits, at most 1000, and end where nothing follows', async () => {
    const first = await ask({});
    assert.equal(first.hits.length, Math.min(20, all.nbHits));
    assert.equal(first.nbPages, Math.ceil(Math.min(all.nbHits, 1000) / 20));
    assert.equal((await ask({ hitsPerPage: 5000 })).hits.length, Math.min(1000, all.nbHits));
    const past = await ask({ page: 999 });
    assert.deepEqual([past.hits.length, past.nbHits, past.page], [0, all.nbHits, 999]);
  });

  test('give every hit once', async () => {
    const seen = new Set();
    const pages = Math.min(10, Math.ceil(all.nbHits / 7));
    for (let page = 0; page < pages; page++) (await ask({ page, hitsPerPage: 7 })).hits.forEach((hit) => seen.add(hit.objectID));
    assert.equal(seen.size, Math.min(all.nbHits, pages * 7));
  });
});

describe('hits', () => {
  const shapes = (value, mark, path) => {
    assert.notEqual(mark, null, path);
    if (Array.isArray(value)) {
      assert.equal(mark.length, value.length, path);
      value.forEach((one, i) => shapes(one, mark[i], `${path}.${i}`));
    } else if (typeof value === 'object') {
      Object.keys(mark).forEach((name) => shapes(value[name], mark[name], `${path}.${name}`));
    } else {
      assert.equal(mark.value.replaceAll('<em>', '').replaceAll('</em>', ''), value, `${path} whole and as it stands`);
      assert.ok(['none', 'partial', 'full'].includes(mark.matchLevel) && Array.isArray(mark.matchedWords), path);
    }
  };

  for (const query of ['', 'a', 'search']) {
    test(`are marked whole, in their own shape, for '${query}'`, async () => {
      const { hits } = await ask({ query, hitsPerPage: 50, attributesToSnippet: ['description:5'] });
      for (const hit of hits) {
        const { _highlightResult: marks, _snippetResult: snippets, ...record } = hit;
        shapes(record, marks, hit.objectID);
        if (hit.description) assert.equal(typeof snippets.description.value, 'string');
      }
    });
  }

  test('carry what is asked for', async () => {
    const names = async (parameters) => Object.keys((await ask({ hitsPerPage: 1, ...parameters })).hits[0]).sort();
    assert.deepEqual(await names({ attributesToRetrieve: [], attributesToHighlight: [] }), ['objectID']);
    assert.deepEqual(await names({ attributesToRetrieve: ['title'], attributesToHighlight: [] }), ['objectID', 'title']);
    assert.ok(!(await names({ attributesToRetrieve: ['*', '-title'] })).includes('title'));
    assert.deepEqual(Object.keys(await ask({ responseFields: ['nbHits', 'hits'] })).sort(), ['hits', 'nbHits']);
  });
});

describe('any text is a query', () => {
  for (const query of ['"', 'AND (', '/', '[* TO *]', '\\', '-', ':', '\u0000', '💥', '\ud800', 'a'.repeat(5000), 'kernel memory '.repeat(3600)]) {
    test(JSON.stringify(query.slice(0, 20)), async () => {
      const body = JSON.stringify({ requests: [{ indexName: 'sessions', query }] });
      assert.equal((await send('POST', QUERIES, body)).status, 200);
    });
  }
});

describe('events', () => {
  for (const type of ['text/plain', 'application/json']) {
    test(`sent as ${type}`, async () => {
      const events = [{ eventType: 'view', eventName: 'seen', index: 'sessions', userToken: 'any', objectIDs: ['any'] }];
      assert.equal((await send('POST', '/1/events?X-Algolia-Application-Id=any', JSON.stringify({ events }), { 'content-type': type })).status, 200);
    });
  }
});
