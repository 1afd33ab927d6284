// The page that shows the description of the API: an endpoint is tried in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, launch, open, picture, until } from './browser.mjs';
import { server } from './server.mjs';

test('an endpoint can be tried in the documentation', { skip: !found && 'NOT RUN: there is no Chromium' }, async () => {
  const browser = await launch();
  try {
    const { page, said, foreign } = await open(browser, `${server}/docs`);
    await until(() => page.locator('.opblock').count(), (operations) => operations > 30, 'operations');
    await page.locator('.opblock', { hasText: '/api/facets/{facet}' }).first().locator('.opblock-summary-control').click();
    await page.getByRole('button', { name: 'Try it out' }).first().click();
    await page.locator('tr[data-param-name="facet"] input').fill('speaker');
    await page.getByRole('button', { name: 'Execute' }).first().click();
    await until(() => page.locator('.live-responses-table .highlight-code').allInnerTexts(), (texts) => texts.join().includes('"facet": "speaker"'), 'an answer');
    await picture(page, 'docs');
    assert.deepEqual(said, [], 'the console is empty');
    assert.deepEqual(foreign(), [], 'nothing is asked of a third party');
  } finally {
    await browser.close();
  }
});
