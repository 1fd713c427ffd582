import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PublicRow, PublicSet } from '../public-sets.ts';
import { SOURCES, urlOf } from './sources.ts';

/** The part of `fetch` that is used, so that tests can feed text. */
export type Fetch = (url: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;

export type Outcome =
  | { readonly outcome: 'written'; readonly rows: number }
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'failed'; readonly reason: string };

/** What went wrong, with the reason beneath: `fetch` only says "fetch failed". */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const { message, cause } = fault;
  return cause instanceof Error && !message.includes(cause.message)
    ? `${message} (${cause.message})`
    : message;
}

/** The text at an address. Throws, naming it, on another status than success or without an answer. */
async function download(url: string, fetch: Fetch): Promise<string> {
  try {
    const response = await fetch(url);
    if (response.ok) return await response.text();
    throw new Error(`status ${response.status} came, expected 200`);
  } catch (cause) {
    throw new Error(`${url}: ${reasonOf(cause)}`, { cause });
  }
}

/** Writes a set whole or not at all. */
function writeSet(path: string, rows: readonly PublicRow[]): void {
  const unfinished = `${path}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

async function replaceSet(path: string, set: PublicSet, fetch: Fetch): Promise<number> {
  const source = SOURCES[set];
  const files = await Promise.all(
    source.files.map(async (file) => ({ path: file, text: await download(urlOf(source, file), fetch) })),
  );
  // A tweet can be nothing but a link.
  const rows = source.parse(files).filter(({ text }) => text !== '');
  if (rows.length === 0)
    throw new Error(`no rows came from ${source.files.join(', ')}, expected ${source.rows}`);
  writeSet(path, rows);
  return rows.length;
}

/**
 * Fetches a set, checks and normalises it, and writes it into the folder. A set that is there stays, unless `force`.
 * A failure is an outcome, so that the other sets can follow; it leaves what was there.
 */
export async function fetchSet(
  set: PublicSet,
  { folder, force, fetch }: { folder: string; force: boolean; fetch: Fetch },
): Promise<Outcome> {
  const path = join(folder, `${set}.jsonl.gz`);
  if (existsSync(path) && !force) return { outcome: 'kept' };
  try {
    mkdirSync(folder, { recursive: true });
    return { outcome: 'written', rows: await replaceSet(path, set, fetch) };
  } catch (fault) {
    return { outcome: 'failed', reason: reasonOf(fault) };
  }
}
