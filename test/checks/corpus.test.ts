import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ATTACK_SLICES, FAIR_SLICES, readCorpus, readReplies } from '../../shared/training/corpus.ts';
import { ROOT, trackedFiles } from './support/tree.ts';

// Reading it checks the shape of every line.
const lines = readCorpus();
const replies = readReplies();

/** As a careless copyist would tell texts apart; an emoji can be all the difference. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
    .trim();

/** Texts that stand there more than once. */
function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
}

describe('the authored corpus', () => {
  test('has at least 1,500 lines', () => expect(lines.length).toBeGreaterThanOrEqual(1500));
  test('no text stands there twice', () => {
    expect(repeated(lines.map(({ text }) => text))).toEqual([]);
    expect(repeated(replies.map(({ text }) => text))).toEqual([]);
  });
  test('no text is an attack in one place and fair in another', () => {
    const attacks = new Set(lines.filter(({ attack }) => attack).map(({ text }) => plain(text)));
    const both = lines.filter(
      ({ attack, text }) => !attack && plain(text) !== '' && attacks.has(plain(text)),
    );
    expect(both.map(({ text }) => text)).toEqual([]);
  });
  test('no longer text differs from another by case or marks alone', () => {
    const longer = lines.map(({ text }) => plain(text)).filter((text) => text.length >= 40);
    expect(repeated(longer)).toEqual([]);
  });
  test.each([...FAIR_SLICES, ...ATTACK_SLICES])('slice %s has at least 40 lines', (slice) => {
    expect(lines.filter((line) => line.slice === slice).length).toBeGreaterThanOrEqual(40);
  });
  test('the hostile words of an attack are not all of a long, mixed message', () => {
    const whole = lines.filter(
      (line) =>
        line.slice === 'long-mixed' && line.attack && line.hostile.join('').length > line.text.length / 2,
    );
    expect(whole.map(({ text }) => text)).toEqual([]);
  });
});

test('lexical diversity: words of many kinds, in every file', () => {
  for (const file of new Set(lines.map((line) => line.file))) {
    const ofFile = lines.filter((line) => line.file === file);
    const words = ofFile.flatMap(({ text }) => text.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) ?? []);
    const types = new Set(words).size;
    // Of each 1,000 words, since the ratio falls with length.
    const parts = Array.from(
      { length: Math.floor(words.length / 1000) },
      (_, part) => new Set(words.slice(part * 1000, part * 1000 + 1000)).size,
    );
    const standard = parts.reduce((sum, part) => sum + part, 0) / parts.length / 1000;
    console.log(
      `${file}: ${ofFile.length} lines, ${words.length} words, type/token ${(types / words.length).toFixed(3)}, ` +
        `per 1,000 words ${standard.toFixed(3)}`,
    );
    expect(standard).toBeGreaterThan(0.35);
  }
});

test('no authored line stands in a test or a fixture', () => {
  const texts = [...lines, ...replies].map(({ text }) => text).filter((text) => text.length >= 25);
  const files = trackedFiles().filter((path) => path.startsWith('test/') && !path.endsWith('.png'));
  const found = files.flatMap((path) => {
    const content = readFileSync(join(ROOT, path), 'utf8');
    return texts.filter((text) => content.includes(text)).map((text) => `${path}: ${text}`);
  });
  expect(found).toEqual([]);
});
