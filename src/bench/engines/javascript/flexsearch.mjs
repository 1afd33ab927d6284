import FlexSearch from 'flexsearch';
import {words} from './words.mjs';

const WEIGHTS = {title: 6, speakers: 3, tags: 1.5, description: 1, other: 1};
const index = new FlexSearch.Document({
    document: {id: 'id', index: Object.keys(WEIGHTS)},
    tokenize: 'forward',
    encoder: FlexSearch.Charset.LatinAdvanced,
    resolution: 9,
});

export const engine = {
    module: 'flexsearch',
    fill: (sessions) => sessions.forEach((session) => index.add(session)),
    search(text) {
        let fields = index.search(text, {limit: 100000});
        if (!fields.length) fields = index.search(text, {limit: 100000, suggest: true});
        // It orders within a field only; the fields are put together by weight and place.
        const scores = new Map();
        for (const {field, result} of fields) {
            result.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + WEIGHTS[field] / (1 + place / 10)));
        }
        return {ids: [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a)), words: words(text)};
    },
};
