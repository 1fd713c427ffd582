import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../shared/core/rules/lexicon.ts';
import { normalise } from '../../shared/core/text/normalise.ts';
import { reveal } from '../../shared/core/text/reveal.ts';
import { segment } from '../../shared/core/text/segment.ts';
import { type Token, tokenise } from '../../shared/core/text/tokenise.ts';
import { loadPack } from '../../shared/training/bundle-file.ts';
import { draft, RUNS } from './support/arbitraries.ts';

const lexicon = createLexicon(loadPack().lexicon.terms);
const tokensOf = (typed: string): Token[] => tokenise(normalise(typed));

/** Ordered and apart; only tokens of one and the same character ("…" is three full stops) share their span. */
function expectOrdered(tokens: readonly Token[], typed: string): void {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    expect(token.end).toBeGreaterThan(token.start);
    expect(token.end).toBeLessThanOrEqual(typed.length);
    if (before === undefined || token.start >= before.end) continue;
    const shared = typed.slice(token.start, before.end);
    expect(Array.from(shared)).toHaveLength(1);
  }
}

describe('tokens, of any draft', () => {
  test('are ordered and do not overlap', () => {
    fc.assert(
      fc.property(draft, (typed) => expectOrdered(tokensOf(typed), typed)),
      RUNS,
    );
  });
  test('cover all of the normalised text but its blanks', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        // Line breaks in a row are one token, whose text is one break.
        const solid = (text: string): string => text.replace(/[^\S\n]/gu, '').replace(/\n+/gu, '\n');
        const covered = tokensOf(typed).map(({ text }) => text);
        expect(solid(covered.join(''))).toBe(solid(normalise(typed).text));
        for (const text of covered) expect(text).not.toMatch(/[^\S\n]/u);
      }),
      RUNS,
    );
  });
  test('stay ordered, and cover the same, when they are revealed', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const revealed = reveal(tokensOf(typed), lexicon);
        expectOrdered(revealed, typed);
        const starts = new Set(tokensOf(typed).map(({ start }) => start));
        for (const { start, text } of revealed) {
          expect(starts.has(start)).toBe(true);
          expect(text).not.toBe('');
        }
      }),
      RUNS,
    );
  });
  test('belong to exactly one sentence each', () => {
    fc.assert(
      fc.property(draft, (typed) => {
        const tokens = tokensOf(typed);
        const sentences = segment(tokens);
        expect(sentences.flatMap(({ first, last }) => tokens.slice(first, last))).toEqual(tokens);
        for (const { first, last } of sentences) expect(last).toBeGreaterThan(first);
      }),
      RUNS,
    );
  });
});
