import { describe, expect, test } from 'vitest';
import { createScorer, POLICIES } from '#core';
import { loadBundle } from '../../shared/training/bundle-file.ts';
import { ENGLISH } from './texts/english.ts';
import { LANGUAGES } from './texts/languages.ts';

const scorer = createScorer(loadBundle());
const outcomeOf = (text: string): string => scorer.judge(text, POLICIES.widget).outcome;

describe.each(Object.entries(LANGUAGES))('%s', (_, sentences) => {
  test.each(sentences)('is never flagged: %s', (sentence) => expect(outcomeOf(sentence)).not.toBe('flag'));
  test('is told from English, mostly', () => {
    const judged = sentences.filter((sentence) => outcomeOf(sentence) !== 'abstain');
    expect(judged.length, judged.join(' | ')).toBeLessThanOrEqual(sentences.length / 4);
  });
});

test.each(ENGLISH)('English is judged: %s', (sentence) => expect(outcomeOf(sentence)).not.toBe('abstain'));
