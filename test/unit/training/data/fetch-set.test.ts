import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Fetch, fetchSet } from '../../../../shared/training/data/fetch-set.ts';
import { SOURCES, urlOf } from '../../../../shared/training/data/sources.ts';
import { PUBLIC_SETS, readPublicSet } from '../../../../shared/training/public-sets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otherend-data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HEADER = 'rewire_id,text,label_sexist,label_category,label_vector,split';
const EDOS = `${HEADER}\na-1,Tea is ready.,not sexist,none,none,train\na-2,[USER] [URL],not sexist,none,none,dev\n`;

const answer = (text: string, status = 200): Awaited<ReturnType<Fetch>> => ({
  ok: status === 200,
  status,
  text: async () => text,
});
const unwanted: Fetch = async (url) => {
  throw new Error(`${url} was not to be fetched`);
};
const run = (fetch: Fetch, { force = false, into = folder } = {}) =>
  fetchSet('edos', { folder: into, force, fetch });

describe('fetchSet', () => {
  test('writes what training reads, without rows of which nothing is left', async () => {
    const urls: string[] = [];
    const into = join(folder, 'new');
    const result = await run(
      async (url) => {
        urls.push(url);
        return answer(EDOS);
      },
      { into },
    );
    expect(result).toEqual({ outcome: 'written', rows: 1 });
    expect(urls).toEqual([urlOf(SOURCES.edos, 'data/edos_labelled_aggregated.csv')]);
    expect(readPublicSet(into, 'edos').map(({ text }) => text)).toEqual(['Tea is ready.']);
    expect(readdirSync(into)).toEqual(['edos.jsonl.gz']);
  });
  test('fetches every file of a set', async () => {
    const urls: string[] = [];
    await fetchSet('multidogo', {
      folder,
      force: false,
      fetch: async (url) => {
        urls.push(url);
        return answer('conversationId\tturnNumber\tutterance\tintent\n');
      },
    });
    expect(urls).toHaveLength(12);
    expect(new Set(urls).size).toBe(12);
  });
  test('leaves a set that is there, unless forced', async () => {
    const path = join(folder, 'edos.jsonl.gz');
    writeFileSync(path, 'mine');
    expect(await run(unwanted)).toEqual({ outcome: 'kept' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(await run(async () => answer(EDOS), { force: true })).toEqual({ outcome: 'written', rows: 1 });
    expect(readPublicSet(folder, 'edos')).toHaveLength(1);
  });
});

describe('a failure is told and leaves no half file', () => {
  const url = urlOf(SOURCES.edos, 'data/edos_labelled_aggregated.csv');
  test.each<[string, Fetch, string]>([
    ['a status', async () => answer('Not Found', 404), `${url}: status 404 came, expected 200`],
    [
      'no network',
      () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ENOTFOUND') })),
      `${url}: fetch failed (ENOTFOUND)`,
    ],
    [
      'a broken answer',
      async () => ({ ...answer(''), text: () => Promise.reject(new Error('terminated')) }),
      `${url}: terminated`,
    ],
    [
      'a page instead of the file',
      async () => answer('<html>'),
      'data/edos_labelled_aggregated.csv, row 1: "<html>" came',
    ],
    ['no rows', async () => answer(`${HEADER}\n`), 'no rows came from data/edos_labelled_aggregated.csv'],
  ])('%s', async (_, fetch, reason) => {
    expect(await run(fetch)).toEqual({ outcome: 'failed', reason: expect.stringContaining(reason) });
    expect(readdirSync(folder)).toEqual([]);
  });
  test('what was there stays', async () => {
    writeFileSync(join(folder, 'edos.jsonl.gz'), 'mine');
    const result = await run(async () => answer('', 500), { force: true });
    expect(result).toMatchObject({ outcome: 'failed' });
    expect(readFileSync(join(folder, 'edos.jsonl.gz'), 'utf8')).toBe('mine');
  });
  test('a folder that cannot be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await run(unwanted, { into: join(folder, 'file', 'data') })).toMatchObject({ outcome: 'failed' });
  });
});

test('no source has a file of a test split', () => {
  const files = PUBLIC_SETS.flatMap((set) => SOURCES[set].files);
  expect(files.filter((file) => /test/u.test(file))).toEqual([]);
});
