// One page with every widget, written for each family, driven as a visitor would. Every count on it is held against the API.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { found, launch, open, picture, until } from './browser.mjs';
import { api, server } from './server.mjs';
import { site } from './site.mjs';

const PAGES = { 'InstantSearch.js': 'instantsearch.js', 'React InstantSearch': 'react.jsx', 'Vue InstantSearch': 'vue.js' };
const number = (text) => Number(text.replace(/\D/g, ''));
const seconds = (time) => Date.parse(time) / 1000;
const total = async (parameters) => (await api('/api/search', { size: 0, facets: 'none', typo: true, ...parameters })).total;

let browser;
let pages;
let word;

before(async () => {
  if (!found) return;
  pages = await site();
  browser = await launch();
  const { hits } = await api('/api/search', { size: 20, sort: 'title' });
  word = hits.flatMap((hit) => hit.title.split(/[^\p{L}]+/u)).find((one) => one.length > 6).toLowerCase();
});

after(async () => {
  await browser?.close();
  pages?.close();
});

/** A page with questions and gestures in the visitor's words. */
async function visit(script, view, more = {}) {
  const address = `${pages.url}/page/${script}?${new URLSearchParams({ server, view, ...more })}`;
  const opened = await open(browser, address);
  const { page } = opened;
  await until(() => page.locator('#app div').count(), (count) => count > 0, `a page; ${opened.said.join()}`);
  const texts = (selector) => page.locator(selector).allInnerTexts();
  return {
    ...opened,
    texts,
    stats: async () => number((await page.locator('.ais-Stats-text').innerText()).replace(/ found.*/, '')),
    shows: (wanted, what) =>
      until(async () => number((await page.locator('.ais-Stats-text').innerText()).replace(/ found.*/, '')), wanted, what),
    titles: () => texts('#hits li a, #hits article a, #hits .ais-Hits-item a'),
    type: (text) => page.locator('#searchbox input').pressSequentially(text),
    item: async (id, at) => {
      const line = page.locator(`#${id} li`).nth(at);
      const count = number(await line.locator('[class$="-count"]').first().innerText());
      const labels = line.locator('[class$="-labelText"]');
      const label = (await ((await labels.count()) ? labels : line.locator('[class$="-label"]')).first().innerText()).trim();
      return { count, label, click: () => line.locator('input,a').first().click() };
    },
    clear: () => page.locator('.ais-ClearRefinements-button').click(),
  };
}

function quiet({ said, foreign }) {
  assert.deepEqual(said, [], 'the console is empty');
  assert.deepEqual(foreign(), [], 'nothing is asked of a third party');
}

for (const [family, script] of Object.entries(PAGES)) {
  describe(family, { skip: !found && 'NOT RUN: there is no Chromium' }, () => {
    test('searches, narrows, sorts and pages in eighteen steps', async () => {
      const v = await visit(script, 'all');
      const { page } = v;
      const all = await total({});

      // 1: everything at first
      await v.shows(all, 'all sessions');
      assert.equal((await v.titles()).length, 20);
      await picture(page, `${script}-1-all`);

      // 2: typing, letter by letter
      await v.type(word);
      await v.shows(await total({ q: word }), `sessions for ${word}`);
      await until(() => v.texts('#hits mark, #hits .ais-Highlight-highlighted'), (marks) => marks.length > 0, 'marks');
      const marked = await v.texts('#hits mark, #hits .ais-Highlight-highlighted');
      assert.ok(marked.some((mark) => mark.toLowerCase().startsWith(word.slice(0, 4))), marked.join(' '));
      for (const text of await v.texts('#hits')) assert.doesNotMatch(text, /ais-highlight|&amp;|&lt;|<mark>|<em>/);
      await picture(page, `${script}-2-typed`);

      // 3: the reset button
      await page.locator('#searchbox .ais-SearchBox-reset').click();
      await v.shows(all, 'after reset');

      // 4: a refinement list whose values are alternatives
      const one = await v.item('track', 0);
      const other = await v.item('track', 1);
      await one.click();
      await v.shows(one.count, `track ${one.label}`);
      await other.click();
      await v.shows(await total({ track: [one.label, other.label] }), 'either of two tracks');
      assert.equal((await v.item('track', 2)).count > 0, true, 'the other tracks keep their counts');

      // 5: what is chosen, and taking it back
      await until(() => v.texts('.ais-CurrentRefinements-category'), (chips) => chips.length === 2, 'chips');
      await picture(page, `${script}-3-refined`);
      await page.locator('.ais-CurrentRefinements-delete').first().click();
      await until(() => v.texts('.ais-CurrentRefinements-category'), (chips) => chips.length === 1, 'one chip');
      await v.clear();
      await v.shows(all, 'after clear');

      // 6: searching for a facet's values
      const wanted = (await v.item('track', 1)).label;
      await page.locator('#track input[type=search]').fill(wanted.slice(0, 4));
      await until(() => v.texts('#track li'), (lines) => lines.some((line) => line.includes(wanted)), `${wanted} among the values`);
      await until(() => v.texts('#track li mark'), (marks) => marks.length > 0, 'what was typed is marked');
      await page.locator('#track li', { hasText: wanted }).first().locator('input').click();
      await v.shows(await total({ track: wanted }), `found track ${wanted}`);
      await v.clear();
      await v.shows(all, 'after clear');

      // 7: a refinement list whose values must all be there
      const tag = await v.item('tag', 0);
      await tag.click();
      await v.shows(tag.count, `tag ${tag.label}`);
      const second = await until(() => v.item('tag', 1), (line) => line.count <= tag.count, 'a second tag');
      await second.click();
      await v.shows(await total({ filter: `tag:${JSON.stringify(tag.label)} AND tag:${JSON.stringify(second.label)}` }), 'both tags');
      await v.clear();
      await v.shows(all, 'after clear');

      // 8: a hierarchical menu, and the breadcrumb back
      const theme = await v.item('tree', 0);
      await theme.click();
      await v.shows(theme.count, `theme ${theme.label}`);
      const children = page.locator('#tree li li');
      if (await children.count()) {
        const count = number(await children.first().locator('[class$="-count"]').innerText());
        await children.first().locator('a').click();
        await v.shows(count, 'a track of the theme');
        await picture(page, `${script}-4-tree`);
      }
      await page.locator('.ais-Breadcrumb-link').first().click();
      await v.shows(all, 'after the breadcrumb');

      // 9: a menu
      const event = await v.item('event', 1);
      await event.click();
      await v.shows(event.count, `event ${event.label}`);
      const instead = await until(() => v.item('event', 1), (line) => line.label !== event.label, 'the chosen one first');
      await instead.click();
      await v.shows(instead.count, `event ${instead.label} instead`);
      await v.clear();
      await v.shows(all, 'after clear');

      // 10: a menu as a select
      const options = await v.texts('.ais-MenuSelect-select option');
      const language = options[1].replace(/\s*\(.*/, '').trim();
      await page.locator('.ais-MenuSelect-select').selectOption({ index: 1 });
      await v.shows(await total({ language }), `language ${language}`);
      await v.clear();
      await v.shows(all, 'after clear');

      // 11: a switch
      await page.locator('#type .ais-ToggleRefinement-label').click();
      await v.shows(await total({ type: 'keynote' }), 'keynotes');
      await page.locator('#type .ais-ToggleRefinement-label').click();
      await v.shows(all, 'no longer keynotes');

      // 12: a menu of ranges
      await page.locator('.ais-NumericMenu-radio').nth(2).click();
      await v.shows(await total({ filter: 'start >= 2018-01-01T00:00:00Z AND start <= 2025-12-31T00:00:00Z' }), '2018 to 2025');
      await page.locator('.ais-NumericMenu-radio').nth(0).click();
      await v.shows(all, 'any time');

      // 13: a range
      const least = page.locator('#range .ais-RangeInput-input--min');
      const first = Number(await least.getAttribute('placeholder'));
      const oldest = (await api('/api/search', { sort: 'start', filter: 'start >= 1970-01-01', size: 1 })).hits[0];
      assert.equal(first, seconds(oldest.start), 'the range begins with the first session');
      const last = Number(await page.locator('#range .ais-RangeInput-input--max').getAttribute('placeholder'));
      const middle = Math.floor((first + last) / 2);
      await least.fill(String(middle));
      await page.locator('#range .ais-RangeInput-submit').click();
      await v.shows(await total({ filter: `start >= ${new Date(middle * 1000).toISOString()}` }), 'the later half');
      await v.clear();
      await v.shows(all, 'after clear');

      // 14: a range of whole numbers
      await page.locator('#minutes .ais-RangeInput-input--min').fill('30');
      await page.locator('#minutes .ais-RangeInput-submit').click();
      await v.shows(await total({ filter: 'duration >= 30' }), 'thirty minutes and more');
      await v.clear();
      await v.shows(all, 'after clear');

      // 15: a switch of yes and no
      await page.locator('#slides .ais-ToggleRefinement-label').click();
      await v.shows(await total({ media: 'slides' }), 'with slides');
      await v.clear();
      await v.shows(all, 'after clear');

      // 16: another order
      await page.locator('.ais-SortBy-select').selectOption('sessions_title_asc');
      const byTitle = (await api('/api/search', { sort: 'title' })).hits.map((hit) => hit.title.replace(/\s+/g, ' ').trim());
      await until(async () => (await v.titles()).map((title) => title.replace(/\s+/g, ' ').trim()), byTitle, 'by title');

      // 17: another page, and fewer hits on each
      await page.locator('.ais-Pagination-link', { hasText: /^2$/ }).click();
      const secondPage = (await api('/api/search', { sort: 'title', page: 2 })).hits.map((hit) => hit.title.replace(/\s+/g, ' ').trim());
      await until(async () => (await v.titles()).map((title) => title.replace(/\s+/g, ' ').trim()), secondPage, 'page 2');
      await page.locator('.ais-HitsPerPage-select').selectOption({ index: 1 });
      await until(async () => (await v.titles()).length, 5, 'five hits');

      // 18: a click, told to the server with the query it came from
      const clickEvent = page.waitForRequest((request) => request.url().startsWith(`${server}/1/events`) && request.postData().includes('"click"'));
      await page.locator('#hits a').first().click();
      const clicked = JSON.parse((await clickEvent).postData()).events.find((one) => one.eventType === 'click');
      assert.match(clicked.queryID, /^[0-9a-f]{32}$/);
      assert.equal((await (await clickEvent).response()).status(), 200);

      quiet(v);
      await page.close();
    });

    test('shows no results for what nobody said, and comes back', async () => {
      const v = await visit(script, 'all');
      await v.type('qqqqzzzzxxxx');
      await v.shows(0, 'no results');
      await picture(v.page, `${script}-5-none`);
      await v.page.locator('#searchbox input').fill('');
      await v.shows(await total({}), 'everything again');
      quiet(v);
      await v.page.close();
    });

    test('goes on loading hits below, each once', async () => {
      const v = await visit(script, 'infinite');
      const links = () => v.page.locator('#infinite a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      await until(async () => (await links()).length, 20, 'first hits');
      await v.page.locator('.ais-InfiniteHits-loadMore').click();
      await until(async () => (await links()).length, 40, 'more hits');
      await v.page.locator('.ais-InfiniteHits-loadMore').click();
      await until(async () => (await links()).length, 60, 'even more hits');
      assert.equal(new Set(await links()).size, 60);
      quiet(v);
      await v.page.close();
    });

    test('shows the facets that the server names', async () => {
      const v = await visit(script, 'dynamic');
      await v.shows(await total({}), 'all sessions');
      await until(() => v.page.locator('#dynamic .ais-RefinementList').count(), (lists) => lists >= 5, 'lists');
      await picture(v.page, `${script}-6-dynamic`);
      const line = v.page.locator('#dynamic .ais-RefinementList-item').first();
      const count = number(await line.locator('.ais-RefinementList-count').innerText());
      await line.locator('input').click();
      await v.shows(count, 'the first value of the first list');
      await v.clear();
      await v.shows(await total({}), 'after clear');
      quiet(v);
      await v.page.close();
    });

    test('recommends sessions like one', async () => {
      const { hits } = await api('/api/search', { facets: 'none', filter: 'NOT speaker:(none) AND NOT tag:(none)', size: 1 });
      const v = await visit(script, 'related', { id: hits[0].id });
      if (!script.startsWith('vue')) {
        const similar = await api(`/api/sessions/${encodeURIComponent(hits[0].id)}/similar`, { size: 4 });
        const titles = similar.hits.map((hit) => hit.title.trim());
        await until(() => v.texts('#related b'), titles, 'related sessions');
        await until(() => v.texts('#looking b'), titles, 'sessions that look similar');
        await until(async () => (await v.texts('#trending b')).length, 4, 'trending sessions');
      }
      if (!script.startsWith('react')) {
        await until(async () => (await v.texts('#similar b')).length, 4, 'sessions that have something in common');
        assert.ok(!(await v.texts('#similar b')).includes(hits[0].title), 'the session itself is left out');
      }
      await picture(v.page, `${script}-7-related`);
      quiet(v);
      await v.page.close();
    });
  });
}
