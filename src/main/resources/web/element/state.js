// What is asked, and how it stands in an address. A state is never changed, only replaced.

/** The facets of the API, in its order. */
export const FACETS = ['event', 'track', 'theme', 'room', 'speaker', 'company', 'tag', 'type', 'level', 'language', 'year', 'day',
  'duration', 'media'];

/** Parameters of the API that the element shows as chips and passes on as they are. */
export const PASSED_ON = ['filter', 'at', 'from', 'to', 'overlaps'];

export const EMPTY = Object.freeze({q: '', filters: {}, rest: {}, ids: null, sort: '', page: 1});

/** Reads a state from `params`, whose names all start with `prefix`. */
export function read(params, prefix = '') {
  const filters = {};
  for (const facet of FACETS) {
    const values = params.getAll(prefix + facet).filter(Boolean);
    if (values.length) filters[facet] = values;
  }
  const rest = {};
  for (const name of PASSED_ON) {
    const value = params.get(prefix + name);
    if (value) rest[name] = value;
  }
  const ids = params.get(prefix + 'ids');
  return {
    q: params.get(prefix + 'q') ?? '',
    filters,
    rest,
    ids: ids === null ? null : ids.split(',').filter(Boolean),
    sort: params.get(prefix + 'sort') ?? '',
    page: Math.max(1, parseInt(params.get(prefix + 'page'), 10) || 1),
  };
}

/** Writes `state` into `params`, in place of what was there; names of others are left alone. */
export function write(state, params = new URLSearchParams(), prefix = '') {
  for (const name of ['q', 'ids', 'sort', 'page', ...PASSED_ON, ...FACETS]) params.delete(prefix + name);
  if (state.q) params.set(prefix + 'q', state.q);
  for (const [facet, values] of Object.entries(state.filters)) {
    for (const value of values) params.append(prefix + facet, value);
  }
  for (const [name, value] of Object.entries(state.rest)) params.set(prefix + name, value);
  if (state.ids) params.set(prefix + 'ids', state.ids.join(','));
  if (state.sort) params.set(prefix + 'sort', state.sort);
  if (state.page > 1) params.set(prefix + 'page', state.page);
  return params;
}

/** A value of a facet as a parameter names it: a leading minus would exclude. */
export const literal = value => (/^[-\\]/.test(value) ? '\\' + value : value);

export const selected = (state, facet) => state.filters[facet] ?? [];

/** `state` with the values of `facet` replaced. */
export function select(state, facet, values) {
  const filters = {...state.filters, [facet]: values};
  if (!values.length) delete filters[facet];
  return {...state, filters, page: 1};
}

/** `state` with `value` chosen if it was not, and the other way round. */
export function toggle(state, facet, value) {
  const values = selected(state, facet);
  return select(state, facet, values.includes(value) ? values.filter(other => other !== value) : [...values, value]);
}

/** `state` without what narrows it: only the words and the order are left. */
export const unfiltered = state => ({...EMPTY, q: state.q, sort: state.sort});

/** What is asked, as a body for many searches at once. */
export const body = ({q, filters, rest, ids}) => ({q, filters, ...rest, ...(ids && {ids}), size: 0, facets: []});

/** Each thing of `state` that can be left out: `{facet, value}`, or all filters, or the words; and the state without it. */
export function without(state) {
  const each = [
    ...Object.entries(state.filters).flatMap(([facet, values]) => values.map(value => ({facet, value, state: toggle(state, facet, value)}))),
    ...Object.keys(state.rest).map(name => ({facet: name, value: state.rest[name], state: drop(state, name)})),
  ].slice(0, 12);
  const all = [];
  if (state.q && isNarrowed(state)) all.push({key: 'dropFilters', state: unfiltered(state)});
  if (state.q) all.push({key: 'dropWords', state: {...state, q: '', page: 1}});
  return [...each, ...all];
}

/** `state` without the parameter `name` that was only passed on. */
export function drop(state, name) {
  const {[name]: dropped, ...rest} = state.rest;
  return {...state, rest, page: 1};
}

export const isNarrowed = state =>
  state.ids !== null || Object.keys(state.filters).length + Object.keys(state.rest).length > 0;
