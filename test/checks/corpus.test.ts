import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '#core';
import { UPSET } from '../../shared/precise/agent-outputs.ts';
import {
  readMarkedReplies,
  readPairs,
  readSealedPairs,
  readSealedReplies,
} from '../../shared/training/agent-corpus.ts';
import { readAnnotations } from '../../shared/training/annotations.ts';
import { readFunctionalCases, readIdentityFamilies } from '../../shared/training/behaviours.ts';
import { ATTACK_SLICES, FAIR_SLICES, readCorpus } from '../../shared/training/corpus.ts';
import { PATHS } from '../../shared/training/paths.ts';
import { ROOT, trackedFiles } from './support/tree.ts';

// Reading it checks the shape of every line.
const lines = readCorpus();
const sealed = readCorpus(PATHS.sealed);
const replies = readSealedReplies();
const functional = readFunctionalCases();
const identities = readIdentityFamilies().flatMap(({ texts }) => texts);
const ENOUGH = 6000;

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

/** Of each file, the share of lines that have at least half of their word 4-grams in common with another line. */
function overlapByFile(of: readonly { readonly text: string; readonly file: string }[]): Map<string, number> {
  const grams = of.map(({ text }) => gramsOf(text));
  const holders = new Map<string, number[]>();
  for (const [at, own] of grams.entries()) {
    for (const gram of own) holders.set(gram, [...(holders.get(gram) ?? []), at]);
  }
  const alike = grams.map((own, at) => {
    const common = new Map<number, number>();
    for (const gram of own) {
      for (const other of holders.get(gram) ?? []) {
        if (other !== at) common.set(other, (common.get(other) ?? 0) + 1);
      }
    }
    return own.size > 0 && [...common.values()].some((count) => count >= own.size / 2);
  });
  const files = [...new Set(of.map(({ file }) => file))];
  return new Map(
    files.map((file) => {
      const ofFile = alike.filter((_, at) => of[at]?.file === file);
      return [file, ofFile.filter((one) => one).length / ofFile.length];
    }),
  );
}

function gramsOf(text: string): Set<string> {
  const words = plain(text).split(' ');
  return new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(' ')));
}

describe('the authored corpus', () => {
  test('has at least 6,000 lines', () => expect(lines.length).toBeGreaterThanOrEqual(ENOUGH));
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

describe('the sealed lines', () => {
  test('are a tenth of all authored lines, at least', () => {
    expect(sealed.length).toBeGreaterThanOrEqual((lines.length + sealed.length) / 10);
  });
  test('no text stands there twice', () => {
    expect(repeated(sealed.map(({ text }) => plain(text)).filter((text) => text !== ''))).toEqual([]);
  });
  test.each([...FAIR_SLICES, ...ATTACK_SLICES])('slice %s has at least 40 lines', (slice) => {
    expect(sealed.filter((line) => line.slice === slice).length).toBeGreaterThanOrEqual(40);
  });
});

test.each([
  ['sealed line', sealed.map(({ text }) => text)],
  ['functional case', functional.map(({ text }) => text)],
  ['sentence with an identity', identities],
])('no %s stands in the corpus that is learnt', (_, texts) => {
  const learnt = new Set(lines.map(({ text }) => plain(text)));
  expect(texts.filter((text) => plain(text) !== '' && learnt.has(plain(text)))).toEqual([]);
});

describe('what was written for agents', () => {
  const learnt = readMarkedReplies();
  const learntPairs = readPairs();
  const judging = readSealedPairs();
  test('no reply stands there twice, and none that judges is learnt', () => {
    const own = learnt.map(({ text }) => plain(text));
    expect(repeated(own)).toEqual([]);
    expect(replies.filter(({ text }) => own.includes(plain(text)))).toEqual([]);
  });
  test('no pair that judges is learnt, neither its message nor its reply', () => {
    const own = new Set(learntPairs.flatMap(({ message, reply }) => [plain(message), plain(reply)]));
    expect(judging.filter(({ message, reply }) => own.has(plain(message)) || own.has(plain(reply)))).toEqual(
      [],
    );
  });
  test('sixty pairs or more judge, half of them acknowledging, of every level', () => {
    expect(judging.length).toBeGreaterThanOrEqual(60);
    const share = judging.filter(({ acknowledged }) => acknowledged).length / judging.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
    for (const level of UPSET)
      expect(judging.filter(({ upset }) => upset === level).length).toBeGreaterThan(8);
  });
  test.each(CATEGORIES)('%s is there ten times or more, in replies that are learnt', (category) => {
    const some = learnt.filter(({ faults }) => faults.some(({ kind }) => kind === category));
    expect(some.length).toBeGreaterThanOrEqual(10);
  });
});

describe('the readings of public messages', () => {
  /** Set and id of each line, as they stand there. */
  const idsOf = (reading: string): string[] =>
    readFileSync(join(PATHS.corpus, `annotations/${reading}.tsv`), 'utf8')
      .split('\n')
      .filter((row) => row !== '' && !row.startsWith('#'))
      .map((row) => row.split('\t').slice(0, 2).join(' '));
  const first = readAnnotations('first-reading');
  const second = readAnnotations('second-reading');

  test('the first is of at least 15,000', () => expect(first.size).toBeGreaterThanOrEqual(15_000));
  test('the second is of a tenth of them, at least, and of no others', () => {
    expect(second.size).toBeGreaterThanOrEqual(first.size / 10);
    expect([...second.keys()].filter((key) => !first.has(key))).toEqual([]);
  });
  test.each(['first-reading', 'second-reading'])('no message stands twice in the %s', (reading) => {
    expect(repeated(idsOf(reading))).toEqual([]);
  });
});

describe('n-gram overlap', () => {
  /** Files whose purpose is that lines differ from each other by a few words. */
  const PAIRED = new Set([
    'pairs',
    'minimal-pairs',
    'flipped-pairs',
    'long',
    'long-stories',
    'reported-and-negated',
    'american',
  ]);
  const MOST = 0.12;
  const shares = overlapByFile(lines);
  for (const [file, share] of shares) {
    console.log(
      `${file}: ${(share * 100).toFixed(1)} % of the lines share half of their 4-grams with another`,
    );
  }

  test.each([...shares].filter(([file]) => !PAIRED.has(file)))(
    '%s: few lines repeat another by half of their word 4-grams',
    (_, share) => expect(share).toBeLessThanOrEqual(MOST),
  );
  test('every file of pairs is there', () => {
    expect([...PAIRED].filter((file) => !shares.has(file))).toEqual([]);
  });
  test('a repeated line is noticed', () => {
    const text = 'the parcel that I ordered last week came with a dent in its side';
    const file = { file: 'planted' };
    expect(
      overlapByFile([
        { ...file, text },
        { ...file, text: `${text} and without a receipt` },
        { ...file, text: 'please tell me what number I should call about the router' },
      ]),
    ).toEqual(new Map([['planted', 2 / 3]]));
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
  const texts = [...lines, ...sealed, ...replies].map(({ text }) => text).filter((text) => text.length >= 25);
  const files = trackedFiles().filter((path) => path.startsWith('test/') && !path.endsWith('.png'));
  const found = files.flatMap((path) => {
    const content = readFileSync(join(ROOT, path), 'utf8');
    return texts.filter((text) => content.includes(text)).map((text) => `${path}: ${text}`);
  });
  expect(found).toEqual([]);
});
