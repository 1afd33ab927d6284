import MiniSearch from 'minisearch';
import {words} from './words.mjs';

const index = new MiniSearch({
    fields: ['title', 'speakers', 'tags', 'description', 'other'],
    tokenize: words,
    searchOptions: {
        boost: {title: 6, speakers: 3, tags: 1.5},
        combineWith: 'AND',
        fuzzy: (word) => (word.length > 5 ? 0.25 : word.length > 2 ? 1 : false),
        prefix: (word, place, all) => place === all.length - 1,
        weights: {fuzzy: 0.2, prefix: 0.5},
    },
});

export const engine = {
    module: 'minisearch',
    fill: (sessions) => index.addAll(sessions),
    search(text) {
        const hits = index.search(text);
        return {ids: hits.map((hit) => hit.id), words: [...new Set(hits.slice(0, 10).flatMap((hit) => hit.terms))]};
    },
};
