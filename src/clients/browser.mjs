// Chromium, and what its pages said and asked for.
import { existsSync, mkdirSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { server } from './server.mjs';

const PATHS = [process.env.CHROME, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const PATIENCE = 5_000;

export const found = PATHS.find((path) => path && existsSync(path));

export const launch = () => chromium.launch({ executablePath: found, args: FLAGS });

/** A new page that notes errors and every request that goes neither to the site nor to the server. */
export async function open(browser, url, viewport = { width: 1280, height: 900 }) {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(PATIENCE);
  const said = [];
  const sent = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('request', (request) => sent.push(request));
  await page.goto(url);
  const foreign = () => sent.map((r) => r.url()).filter((to) => !to.startsWith(new URL(url).origin) && !to.startsWith(server));
  return { page, said, sent, foreign };
}

/** Asks again until the answer is the wanted one; tells both when time is up. */
export async function until(ask, wanted, what) {
  const right = typeof wanted === 'function' ? wanted : (got) => JSON.stringify(got) === JSON.stringify(wanted);
  const deadline = Date.now() + PATIENCE;
  let got;
  do {
    try {
      got = await ask();
      if (right(got)) return got;
    } catch (e) {
      got = e;
    }
    await sleep(50);
  } while (Date.now() < deadline);
  throw new Error(`${what}: wanted ${typeof wanted === 'function' ? wanted : JSON.stringify(wanted)}, got ${got instanceof Error ? got : JSON.stringify(got)}`);
}

/** Keeps a picture where SESSION_SEARCH_PICTURES says; somebody should look at them. */
export async function picture(page, name) {
  const folder = process.env.SESSION_SEARCH_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
