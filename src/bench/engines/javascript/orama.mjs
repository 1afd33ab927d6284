import {create, insertMultiple, search} from '@orama/orama';
import {words} from './words.mjs';

const index = create({
    schema: {id: 'string', title: 'string', speakers: 'string', tags: 'string', description: 'string', other: 'string'},
    components: {tokenizer: {language: 'english', stemming: true}},
});

export const engine = {
    module: '@orama/orama',
    fill: (sessions) => insertMultiple(index, sessions),
    async search(text) {
        const ask = (tolerance) => search(index, {
            term: text,
            properties: ['title', 'speakers', 'tags', 'description', 'other'],
            boost: {title: 6, speakers: 3, tags: 1.5},
            threshold: 0,
            tolerance,
            limit: 100000,
        });
        let found = await ask(0);
        if (!found.count) found = await ask(1);
        return {ids: found.hits.map((hit) => hit.document.id), words: words(text)};
    },
};
