// The Model Context Protocol, both eras, with the SDKs for TypeScript and the inspector's command line.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import process from 'node:process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { Client as ModernClient, StreamableHTTPClientTransport as ModernTransport } from '@modelcontextprotocol/client';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { server } from './server.mjs';

const endpoint = new URL(`${server}/mcp`);
const run = promisify(execFile);

async function callEverything(client) {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map((tool) => tool.name).sort(), [
    'get_session',
    'list_facet_values',
    'search_sessions',
    'similar_sessions',
    'whats_on',
  ]);
  const found = await client.callTool({ name: 'search_sessions', arguments: { query: 'search', limit: 3 } });
  assert.equal(found.structuredContent.sessions.length, 3);
  const { id } = found.structuredContent.sessions[0];
  const one = await client.callTool({ name: 'get_session', arguments: { id } });
  assert.equal(one.structuredContent.id, id);
  await client.callTool({ name: 'similar_sessions', arguments: { id } });
  const values = await client.callTool({ name: 'list_facet_values', arguments: { facet: 'speaker', limit: 5 } });
  assert.equal(values.structuredContent.values.length, 5);
  const on = await client.callTool({ name: 'whats_on', arguments: { at: one.structuredContent.start ?? '2020-01-01' } });
  assert.ok(!on.isError);
  const read = await client.readResource({ uri: `session://${encodeURIComponent(id)}` });
  assert.match(read.contents[0].text, /^# /);
  const prompt = await client.getPrompt({ name: 'plan_my_day', arguments: { day: '2020-01-01' } });
  assert.match(prompt.messages[0].content.text, /2020-01-01/);
  const wrong = await client.callTool({ name: 'get_session', arguments: { id: 'no-such' } });
  assert.ok(wrong.isError);
}

test('the handshake era, with the SDK that speaks only that', async () => {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(endpoint));
  await callEverything(client);
  await client.close();
});

for (const mode of ['legacy', 'auto', { pin: '2026-07-28' }]) {
  test(`the SDK that speaks both eras, mode ${JSON.stringify(mode)}`, async () => {
    const client = new ModernClient({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    await client.connect(new ModernTransport(endpoint));
    await callEverything(client);
    await client.close();
  });
}

const [major, minor] = process.versions.node.split('.').map(Number);
const old = major < 22 || (major === 22 && minor < 19);

for (const era of ['legacy', 'auto', 'modern']) {
  test(`the inspector lists and calls tools from the command line, era ${era}`, { skip: old && 'NOT RUN: the inspector needs Node 22.19' }, async () => {
    const inspect = async (...more) => {
      const command = ['node_modules/.bin/mcp-inspector', '--cli', endpoint.href, '--transport', 'http', '--protocol-era', era, ...more];
      return JSON.parse((await run(process.execPath, command, { timeout: 60000 })).stdout);
    };
    assert.equal((await inspect('--method', 'tools/list')).tools.length, 5);
    const called = await inspect('--method', 'tools/call', '--tool-name', 'search_sessions', '--tool-arg', 'query=a');
    assert.ok(called.structuredContent.total > 0);
    assert.ok((await inspect('--method', 'prompts/list')).prompts.some((prompt) => prompt.name === 'plan_my_day'));
    assert.ok((await inspect('--method', 'resources/templates/list')).resourceTemplates.length > 0);
  });
}
