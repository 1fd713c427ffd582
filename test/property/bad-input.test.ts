import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFindHints, createScorer, POLICIES, withoutAttack } from '#core';
import { loadBundle } from '../../shared/training/bundle-file.ts';
import { PATHS } from '../../shared/training/paths.ts';
import { HANG } from '../unit/core/support/hang.ts';

const scorer = createScorer(loadBundle());
const findHints = createFindHints(JSON.parse(readFileSync(PATHS.tone, 'utf8')));

/** Judges, looks for hints and takes out; fails where that takes so long that a page would hang. */
function expectCalm(draft: string): void {
  const began = performance.now();
  const verdict = scorer.judge(draft, POLICIES.widget);
  if (verdict.outcome === 'flag') expect(verdict.cues.length).toBeGreaterThan(0);
  findHints(draft);
  withoutAttack(draft, scorer, POLICIES.widget);
  expect(performance.now() - began).toBeLessThan(3 * HANG);
}

/** 100 kB of one piece. */
const full = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length));

describe('input that says nothing', () => {
  test.each([
    ['empty', ''],
    ['blanks', ' \t\u00a0\u3000'],
    ['line breaks', '\n\r\n\u2028\u2029'],
    ['invisible characters', '\u200b\u200d\ufeff\u00ad\u2060'],
    ['bidi controls', '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'],
    ['control characters', Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('')],
    ['lone surrogates', '\ud800\udc00\udfff\ud83d'],
    ['emoji', '😀😡👨‍👩‍👧🇫🇷1️⃣❤️‍🔥'],
    ['marks', '?!.,;:()[]{}"\'*/-_=+|\\<>~^'],
    ['combining marks', '\u0301\u0308\u0338'],
    ['not a character', '\ufffe\uffff\u{1fffe}\u{10ffff}'],
    ['private use', '\ue000\u{f0000}'],
  ])('%s: abstains', (_, draft) => {
    expect(scorer.judge(draft, POLICIES.widget).outcome).toBe('abstain');
    expectCalm(draft);
  });
});

describe('100 kB', () => {
  test.each([
    ['of nothing but a letter', full('a')],
    ['of a fair sentence', full('Where is my parcel? ')],
    ['of fair words without a mark', full('where is my parcel ')],
    ['of an insult', full('You are an idiot. ')],
    ['of an insult without a mark', full('you idiot ')],
    ['of hints', full('You should have read this. Calm down. ')],
    ['of a rule', full('-')],
    ['of full stops', full('.')],
    ['of quotation marks', full('"')],
    ['of line breaks', full('\n')],
    ['of line breaks between words', `a${full('\n')}you should have called`],
    ['of single letters', full('a ')],
    ['of letters between full stops', full('. a')],
    ['of a masked word', `f${full('*')}`],
    ['of masked letters', full('*a')],
    ['of digits with a letter', `${full('1')}a`],
    ['of closing brackets behind an insult', `idiot. ${full(')')}`],
    ['of marks on one letter', `i${full('\u0301')}`],
    ['of lone surrogates', full('\ud800')],
    ['of Cyrillic', full('а')],
    ['of Chinese', full('你好')],
    ['of part of an address', full('a@')],
    ['of stretched words', full('looool ')],
  ])('%s: no throw, no hang', (_, draft) => expectCalm(draft));
});

describe('an attack among odd input is still found', () => {
  test.each([
    ['right-to-left marks', '\u202eYou are an idiot\u202c'],
    ['emoji', '😡😡 You are an idiot 😡'],
    ['lone surrogates', '\ud83d You are an idiot \udc00'],
    ['control characters', '\u0007You\u0000are\u0001an\u0002idiot'],
    ['no-break spaces', 'You\u00a0are\u00a0an\u00a0idiot'],
    ['zero-width characters', 'Y\u200bou a\u200dre an id\ufeffiot'],
    ['full-width letters', 'Ｙｏｕ ａｒｅ ａｎ ｉｄｉｏｔ'],
    ['30 kB of fair text', `${'Where is my parcel? '.repeat(1500)}You are an idiot.`],
  ])('%s', (_, draft) => {
    const verdict = scorer.judge(draft, POLICIES.widget);
    expect(verdict).toMatchObject({ outcome: 'flag', cues: [{ label: 'insult' }] });
  });
});
