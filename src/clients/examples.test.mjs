// The examples of the README, run as they stand there, but for the server's address.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { found, launch, open, picture, until } from './browser.mjs';
import { server } from './server.mjs';
import { bundle, site } from './site.mjs';

const url = new URL(server);
const skip = !found && 'NOT RUN: there is no Chromium';
const examples = [...readFileSync('../../README.md', 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)].map(([, language, text]) => ({
  language,
  text: text.replaceAll('http://localhost:8080', server).replaceAll("'localhost', port: 8080", `'${url.hostname}', port: ${url.port}`),
}));

function example(language, word) {
  const wanted = examples.filter((one) => one.language === language && one.text.includes(word));
  assert.equal(wanted.length, 1, `the README has one example in ${language} with ${word}`);
  return wanted[0].text;
}

test('the script with fetch', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', example('js', 'fetch(')]);
  assert.match(stdout, /^\d+ \[/);
});

async function searches(page) {
  await until(() => page.locator('.ais-Hits-item').count(), 20, 'hits');
  await page.locator('.ais-SearchBox-input').first().fill('a');
  await until(() => page.locator('.ais-Hits-item mark').count(), (marks) => marks > 0, 'marks');
  assert.ok((await page.locator('.ais-RefinementList-item').count()) > 0);
}

for (const [name, text] of [
  ['plain', async () => ({ '/': `<!doctype html><meta charset="utf-8"><title>Plain</title><link rel="icon" href="data:,">${example('html', 'instantsearch')}` })],
  [
    'react',
    async () => ({
      '/app.js': await bundle({ stdin: { contents: example('jsx', 'react-instantsearch'), resolveDir: '.', loader: 'jsx' } }),
      '/': '<!doctype html><meta charset="utf-8"><title>React</title><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="/app.js"></script>',
    }),
  ],
]) {
  test(`the ${name} page searches`, { skip }, async () => {
    const pages = await site(await text());
    const browser = await launch();
    try {
      const { page, said, foreign } = await open(browser, `${pages.url}/`);
      await searches(page);
      await picture(page, `readme-${name}`);
      assert.deepEqual(said, []);
      assert.deepEqual(foreign(), []);
    } finally {
      await browser.close();
      pages.close();
    }
  });
}

test("the configuration of a language model's client leads to the tools", async () => {
  const { mcpServers } = JSON.parse(example('json', 'mcpServers'));
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(mcpServers.sessions.url)));
  assert.equal((await client.listTools()).tools.length, 5);
  await client.close();
});
