// Waits for the server, then runs every test against it.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { ready } from './server.mjs';

await ready();
const asked = process.argv.slice(2);
const files = asked.length ? asked : readdirSync('.').filter((name) => name.endsWith('.test.mjs'));
spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], { stdio: 'inherit' }).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
