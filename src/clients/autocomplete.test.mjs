// Autocomplete: hits and the values of two facets, asked for in one request at each key.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { found, launch, open, picture, until } from './browser.mjs';
import { api, server } from './server.mjs';
import { site } from './site.mjs';

describe('Autocomplete', { skip: !found && 'NOT RUN: there is no Chromium' }, () => {
  let browser;
  let pages;

  before(async () => {
    pages = await site();
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    pages?.close();
  });

  test('completes sessions, speakers and tracks, and tells what was chosen', async () => {
    const { facets } = await api('/api/search', { facets: 'speaker', facetSize: 3, size: 0 });
    const speaker = facets.speaker.map(({ value }) => value).find((name) => /^[A-Z][a-z]+ [A-Z]/.test(name) && !/various/i.test(name));
    const { page, said, sent, foreign } = await open(browser, `${pages.url}/page/autocomplete.js?${new URLSearchParams({ server })}`);
    await page.locator('.aa-Input').pressSequentially(speaker.slice(0, 6));
    await until(() => page.locator('.speaker').allInnerTexts(), (names) => names.some((name) => name.startsWith(speaker)), speaker);
    assert.ok((await page.locator('.speaker mark').count()) > 0);
    assert.equal(await page.locator('.title').count(), 5);
    await picture(page, 'autocomplete');

    const batches = sent.filter((request) => request.url().includes('/1/indexes/*/queries')).map((request) => JSON.parse(request.postData()));
    assert.ok(batches.every(({ requests }) => requests.length === 3), 'three queries in one request');

    const click = page.waitForRequest((request) => request.url().startsWith(`${server}/1/events`) && request.postData().includes('"click"'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until(() => page.locator('output').innerText(), (id) => id.length > 0, 'what was chosen');
    assert.equal((await (await click).response()).status(), 200);

    await page.locator('.aa-Input').fill('qqqqzzzzxxxx');
    await until(() => page.locator('.aa-Panel').allInnerTexts(), (texts) => texts.join().includes('Nothing found'), 'nothing found');
    assert.deepEqual(said, []);
    assert.deepEqual(foreign(), []);
  });
});
