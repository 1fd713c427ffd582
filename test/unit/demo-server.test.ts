import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveDemo } from '../../widget/demo/serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the demo server', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveDemo(0);
  });
  afterAll(() => served.close());

  /** The status for a path exactly as given: `fetch` would tidy it up. */
  const statusOf = (path: string, method = 'GET'): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const sent = request({ port: served.port, host: '127.0.0.1', path, method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.once('error', reject);
      sent.end();
    });

  it.each(['/', '/index.html', '/inbox.html?conversation=1', '/chat.js', '/shop.css', '/icon.svg'])(
    'serves %s',
    async (path) => {
      expect(await statusOf(path)).toBe(200);
    },
  );

  it.each([
    '/start.ts',
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/dist/../../package.json',
    '/..%2f..%2fpackage.json',
    '/dist/',
    '/dist/none.js',
    '/index.html%00.js',
    '//example.org/index.html',
    '/.hidden.js',
  ])('does not serve %s', async (path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it('only gives, never takes', async () => {
    expect(await statusOf('/', 'POST')).toBe(404);
  });

  it('is reached by name and by number, with the right types and a strict policy', async () => {
    const page = await fetch(`http://localhost:${served.port}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'none'");
    const script = await fetch(`http://127.0.0.1:${served.port}/chat.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('says what to do when the port is taken', async () => {
    await expect(serveDemo(served.port)).rejects.toThrow(`port ${served.port} is in use`);
    expect(await startWith(String(served.port))).toMatch(/^npm start: port \d+ is in use; set another one/u);
  });

  it.each(['abc', '-1', '70000', '1.5'])('refuses PORT=%s with a clear sentence', async (port) => {
    expect(await startWith(port)).toBe(
      `npm start: PORT is "${port}", expected a whole number from 0 to 65535\n`,
    );
  });
});

/** What `npm start` says when it fails. */
const startWith = (port: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const arguments_ = ['--import', 'tsx', 'widget/demo/start.ts', '--no-build'];
    execFile(
      process.execPath,
      arguments_,
      { cwd: root, env: { ...process.env, PORT: port } },
      (error, _stdout, stderr) => {
        if (error === null) reject(new Error('it started'));
        else resolve(stderr);
      },
    );
  });
