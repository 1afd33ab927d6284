// The server that the clients are run against.
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE = 300_000;

export const server = (process.env.SESSION_SEARCH_SERVER ?? 'http://localhost:8080').replace(/\/$/, '');

/** Waits until it can answer. */
export async function ready() {
  const deadline = Date.now() + PATIENCE;
  let last = 'nobody listens';
  while (Date.now() < deadline) {
    try {
      const answer = await fetch(`${server}/health/ready`);
      if (answer.ok) return;
      last = await answer.text();
    } catch {
      last = 'nobody listens';
    }
    await sleep(200);
  }
  throw new Error(`${server} is not ready: ${last}`);
}

/** What the API itself says of a search: the clients' results are held against it. */
export async function api(path, parameters = {}) {
  const query = new URLSearchParams();
  Object.entries(parameters).forEach(([name, values]) => [values].flat().forEach((value) => query.append(name, value)));
  const answer = await fetch(`${server}${path}?${query}`);
  if (!answer.ok) throw new Error(`${answer.url}: ${await answer.text()}`);
  return answer.json();
}
