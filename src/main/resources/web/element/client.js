// Talks to the server: only the newest search is answered, and no answer outlives its welcome.
import {body} from './state.js';

const PATIENCE_MS = 10_000;
const REMEMBERED = 30;
const FRESH_MS = 60_000;

/** Why no answer came; `kind` is offline, unreachable, busy, refused or failed. */
export class Trouble extends Error {
  constructor(kind, detail = '', retryAfter = 0) {
    super(detail || kind);
    this.kind = kind;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

export class Client {
  #server;
  #key;
  #running = null;
  #answers = new Map();
  #latency = 60;

  /**
   * @param server address of the server, without a slash at its end
   * @param key to read with; null for none
   */
  constructor(server, key) {
    this.#server = server;
    this.#key = key;
  }

  /** How long typing should rest before it is sent, ms: at once where answers are quick, patient where they are slow. */
  get restMs() {
    return Math.min(300, Math.max(0, this.#latency - 40));
  }

  /** The answer to `params`, or null when a newer search has overtaken it. */
  async search(params) {
    this.#running?.abort();
    const own = (this.#running = new AbortController());
    const query = params.toString();
    const known = this.#answers.get(query);
    if (known && performance.now() - known.at < FRESH_MS) return known.answer;
    const started = performance.now();
    try {
      const answer = await this.#ask('/api/search?' + query, {signal: own.signal});
      this.#latency = 0.7 * this.#latency + 0.3 * (performance.now() - started);
      this.#remember(query, answer);
      return own.signal.aborted ? null : answer;
    } catch (trouble) {
      if (!own.signal.aborted) throw trouble;
      this.#latency = Math.max(this.#latency, performance.now() - started);
      return null;
    }
  }

  /** The values of one facet of which a word begins like `q`, under the search of `params`. */
  async facet(facet, q, params) {
    const asked = new URLSearchParams(params);
    asked.set('search', asked.get('q') ?? '');
    asked.set('q', q);
    asked.set('size', 30);
    return (await this.#ask(`/api/facets/${facet}?${asked}`)).values;
  }

  /** How many sessions each of `states` would find. */
  async totals(states) {
    const {results} = await this.#ask('/api/multi-search', {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({searches: states.map(body)}),
    });
    return results.map(result => result.total);
  }

  /** A session, whole. */
  session(id) {
    return this.#ask('/api/sessions/' + encodeURIComponent(id));
  }

  async #ask(path, {signal, ...request} = {}) {
    if (this.#key) request.headers = {...request.headers, Authorization: `Bearer ${this.#key}`};
    const timeout = AbortSignal.timeout(PATIENCE_MS);
    let response;
    try {
      response = await fetch(this.#server + path, {...request, signal: signal ? AbortSignal.any([signal, timeout]) : timeout});
      if (response.ok) return await response.json();
    } catch {
      throw new Trouble(navigator.onLine ? 'unreachable' : 'offline', '', 5);
    }
    throw await refusal(response);
  }

  #remember(query, answer) {
    this.#answers.delete(query);
    this.#answers.set(query, {answer, at: performance.now()});
    if (this.#answers.size > REMEMBERED) this.#answers.delete(this.#answers.keys().next().value);
  }
}

async function refusal(response) {
  const problem = await response.json().catch(() => ({}));
  const reasons = problem.errors?.map(error => error.message).join(' ');
  const retryAfter = Number(response.headers.get('Retry-After')) || 5;
  if (response.status === 429 || response.status === 503) return new Trouble('busy', problem.detail, retryAfter);
  if (response.status < 500) return new Trouble('refused', reasons || problem.detail);
  return new Trouble('failed', problem.detail);
}
