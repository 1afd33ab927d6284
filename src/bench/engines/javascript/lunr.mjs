import lunr from 'lunr';
import {words} from './words.mjs';

const {REQUIRED} = lunr.Query.presence;
const {TRAILING} = lunr.Query.wildcard;
let index;

export const engine = {
    module: 'lunr',
    fill(sessions) {
        index = lunr(function () {
            this.ref('id');
            this.field('title', {boost: 6});
            this.field('speakers', {boost: 3});
            this.field('tags', {boost: 1.5});
            this.field('description');
            this.field('other');
            sessions.forEach((session) => this.add(session));
        });
    },
    search(text) {
        // Stop words are not in its index, so they must not be required.
        const asked = words(text).filter((word) => lunr.stopWordFilter(word));
        const ask = (how) => index.query((query) => asked.forEach((word, place) =>
            query.term(word, {presence: REQUIRED, ...how(word, place === asked.length - 1)})));
        // Whole words by their stems first, then the last one unfinished, then all of them misspelt.
        let hits = ask(() => ({}));
        if (!hits.length) hits = ask((word, last) => (last ? {usePipeline: false, wildcard: TRAILING} : {}));
        if (!hits.length) hits = ask((word) => ({editDistance: word.length > 5 ? 2 : word.length > 2 ? 1 : 0}));
        const found = new Set(asked);
        hits.slice(0, 10).forEach((hit) => Object.keys(hit.matchData.metadata).forEach((word) => found.add(word)));
        return {ids: hits.map((hit) => hit.ref), words: [...found]};
    },
};
