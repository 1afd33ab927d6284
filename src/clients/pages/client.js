// The only thing that a page tells these clients about our server: where it is.
import { liteClient } from 'algoliasearch/lite';

export const asked = new URLSearchParams(location.search);
export const server = new URL(asked.get('server'));

const host = { url: server.hostname, port: Number(server.port), protocol: 'http', accept: 'readWrite' };

export const searchClient = liteClient('any', 'any', { hosts: [host, host] });
export const insightsInitParams = { host: server.origin };

export const ORDERS = [
  { label: 'Best', value: 'sessions' },
  { label: 'Oldest', value: 'sessions_start_asc' },
  { label: 'Newest', value: 'sessions_start_desc' },
  { label: 'Title', value: 'sessions_title_asc' },
];
export const SIZES = [
  { label: '20 hits', value: 20, default: true },
  { label: '5 hits', value: 5 },
];

const seconds = (day) => Date.parse(day) / 1000;

export const TIMES = [
  { label: 'Any time' },
  { label: 'Before 2018', end: seconds('2017-12-31') },
  { label: '2018 to 2025', start: seconds('2018-01-01'), end: seconds('2025-12-31') },
  { label: 'Since 2026', start: seconds('2026-01-01') },
];

/** What sessions that are related have in common, and how much each counts. */
export const PATTERNS = { speaker: { score: 3 }, tag: { score: 2 }, event: { score: 1 } };

export async function record(id) {
  const { results } = await searchClient.searchForHits([{ indexName: 'sessions', facetFilters: [`objectID:${id}`], hitsPerPage: 1 }]);
  return results[0].hits[0];
}
