// One library behind HTTP: POST /sessions takes lines of JSON, GET /search?q=&event=… answers like the product.
// What these libraries leave to their users is done here once for all of them: facet counts and marks in the text.
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';

const [library, port] = process.argv.slice(2);
const {engine} = await import(`./${library}.mjs`);
const {version} = JSON.parse(readFileSync(new URL(`./node_modules/${engine.module}/package.json`, import.meta.url)));

const FACETS = ['event', 'track', 'room', 'speaker'];
let sessions = [];
let byId = new Map();

function read(line) {
    const session = JSON.parse(line);
    const speaker = session.speakers.map((one) => one.name);
    return {
        session,
        fields: {
            id: session.id,
            title: session.title,
            description: session.description ?? '',
            tags: (session.tags ?? []).join(' '),
            speakers: speaker.join(' '),
            other: [session.id, session.event, session.room, ...session.track].join(' '),
        },
        event: session.event ? [session.event] : [],
        track: session.track,
        room: session.room ? [session.room] : [],
        speaker,
    };
}

async function fill(lines) {
    sessions = lines.split('\n').filter((line) => line).map(read);
    sessions.sort((a, b) => ((a.session.start ?? '') < (b.session.start ?? '') ? -1 : 1));
    byId = new Map(sessions.map((one) => [one.session.id, one]));
    await engine.fill(sessions.map((one) => one.fields));
}

function count(found) {
    const facets = {};
    for (const facet of FACETS) {
        const counts = new Map();
        for (const one of found) {
            for (const value of one[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
        }
        facets[facet] = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 20)
            .map(([value, n]) => ({value, count: n}));
    }
    return facets;
}

const escapeHtml = (text) => text.replace(/[&<>]/g, (c) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[c]);

function mark(text, words, width) {
    const first = width ? Math.max(0, text.search(words) - width / 4) : 0;
    return escapeHtml(width ? text.slice(first, first + width) : text).replace(words, (word) => `<mark>${word}</mark>`);
}

async function search(asked) {
    const text = asked.get('q') ?? '';
    const chosen = FACETS.filter((facet) => asked.has(facet)).map((facet) => [facet, asked.get(facet)]);
    const answer = text ? await engine.search(text) : null;
    let found = answer ? answer.ids.map((id) => byId.get(id)) : sessions;
    if (chosen.length) found = found.filter((one) => chosen.every(([facet, value]) => one[facet].includes(value)));
    const words = answer && answer.words.length
        ? new RegExp(`(?<![\\p{L}\\p{N}])(${answer.words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`, 'giu')
        : null;
    const hits = found.slice(0, 10).map(({session}) => ({
        ...session,
        highlights: words ? {
            title: mark(session.title, words),
            description: mark(session.description ?? '', words, 200),
        } : undefined,
    }));
    return {total: found.length, hits, facets: count(found)};
}

async function body(request) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
}

// No connection is given up while a long search keeps the one thread busy.
const patient = {keepAliveTimeout: 0, headersTimeout: 0, requestTimeout: 0};

createServer(patient, async (request, response) => {
    const {pathname, searchParams} = new URL(request.url, 'http://localhost');
    let answer = {version};
    if (pathname === '/sessions') await fill(await body(request));
    if (pathname === '/search') answer = await search(searchParams);
    const json = Buffer.from(JSON.stringify(answer));
    response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': json.length});
    response.end(json);
}).listen(Number(port), '127.0.0.1');
