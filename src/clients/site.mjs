// A site of its own with pages that use the clients, so that they reach the server across origins as they would live.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

const STYLE = `body{font:16px/1.5 sans-serif;margin:1rem}
@media(min-width:50rem){#app:not(:has(.ais-InstantSearch)),.ais-InstantSearch{display:grid;grid-template-columns:18rem 1fr;gap:.5rem 2rem}
#app #hits,#app #infinite,#app #related{grid-column:2;grid-row:1/span 40}.ais-Hits-item{display:block}}`;
const THEMES = ['instantsearch.css/themes/satellite-min.css', '@algolia/autocomplete-theme-classic/dist/theme.min.css'];
const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Bundles a page's script, as a front-end developer's tools do. */
export async function bundle(options) {
  const { outputFiles } = await build({
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
    alias: { vue: 'vue/dist/vue.esm-bundler.js' },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    ...options,
  });
  return outputFiles[0].text;
}

/** Serves texts by path, `/npm/…` from the packages, and `/page/NAME` with the bundled script `pages/NAME`. */
export async function site(texts = {}) {
  const served = new Map(Object.entries(texts));
  served.set('/style.css', STYLE + THEMES.map((theme) => readFileSync(`node_modules/${theme}`, 'utf8')).join('\n'));
  const http = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://site').pathname;
    try {
      const text = served.get(path) ?? (await page(path, served));
      const type = (!path.startsWith('/page/') && TYPES[path.match(/\.(\w+)$/)?.[1]]) || TYPES.html;
      response.writeHead(text === undefined ? 404 : 200, { 'content-type': type }).end(text);
    } catch (e) {
      response.writeHead(500).end(String(e));
    }
  });
  await new Promise((listening) => http.listen(0, '127.0.0.1', listening));
  return { url: `http://127.0.0.1:${http.address().port}`, close: () => http.close() };
}

async function page(path, served) {
  if (path.startsWith('/npm/') && !path.includes('..')) return readFileSync(`node_modules/${path.slice('/npm/'.length)}`, 'utf8');
  const name = path.match(/^\/page\/([\w.-]+)$/)?.[1];
  if (!name) return path === '/favicon.ico' ? '' : undefined;
  served.set(`/script/${name}.js`, await bundle({ entryPoints: [`pages/${name}`] }));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="/style.css"><div id="app"></div><script type="module" src="/script/${name}.js"></script></html>`;
}
