import { describe, expect, test } from 'vitest';
import { createFindHints, createScorer, createSuggestOpenings, POLICIES, STEPS } from '#core';
import { createAnalyse } from '../../shared/core/analyse.ts';
import { loadBundle } from '../../shared/training/bundle-file.ts';
import { compileLexicon } from '../../shared/training/compile.ts';

const { lexicon, tone, ruleExamples, toneExamples, topicExamples, despairExamples } = compileLexicon();

describe.each(ruleExamples)('customer rule $id', ({ id, flags, passes }) => {
  const analyse = createAnalyse(lexicon);
  const matches = (text: string): boolean =>
    analyse(text).signals.some((signals) => signals.some(({ source }) => source === id));
  test.each(flags)('finds: %s', (text) => expect(matches(text)).toBe(true));
  test.each(passes)('leaves: %s', (text) => expect(matches(text)).toBe(false));
});

describe.each(toneExamples)('tone rule $id', ({ id, flags, passes }) => {
  const rule = tone.rules.filter((one) => one.id === id);
  const findHints = createFindHints({ ...tone, rules: rule });
  test.each(flags)('marks: %s', (text) => expect(findHints(text).map((hint) => hint.rule)).toContain(id));
  test.each(passes)('leaves: %s', (text) => expect(findHints(text)).toEqual([]));
});

describe('despair', () => {
  const analyse = createAnalyse(lexicon);
  test.each(despairExamples.flags)('finds: %s', (text) => expect(analyse(text).despairs()).toBe(true));
  test.each(despairExamples.passes)('leaves: %s', (text) => expect(analyse(text).despairs()).toBe(false));
});

describe.each(topicExamples)('openings $id', ({ id, flags, passes }) => {
  const suggest = createSuggestOpenings(tone);
  const ofTopic = tone.topics.filter((topic) => topic.id === id);
  test('there are messages for it, but for the topic of everything else', () => {
    const has = ofTopic.some(({ patterns }) => patterns.length > 0);
    expect([flags.length, passes.length].every((count) => count >= 4)).toBe(has);
  });
  test.each(flags)('is what it is about: %s', (text) => expect(suggest(text).topic).toBe(id));
  test.each(passes)('is something else: %s', (text) => expect(suggest(text).topic).not.toBe(id));
});

describe('the sentences of openings', () => {
  const sentences = tone.topics.flatMap((topic) => STEPS.flatMap((step) => topic[step]));
  const findHints = createFindHints(tone);
  const scorer = createScorer(loadBundle());
  test('are forty or more, each once', () => {
    expect(new Set(sentences).size).toBeGreaterThanOrEqual(40);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
  test.each(sentences)('no rule of ours speaks up: %s', (sentence) => {
    expect(findHints(sentence)).toEqual([]);
    expect(scorer.judge(sentence, POLICIES.extension).outcome).toBe('pass');
  });
  test.each(sentences)('promises nothing: %s', (sentence) => {
    expect(sentence).not.toMatch(
      /\b(?:guarantee|promise|definitely|within|tomorrow|today|always|never)\b|\d/iu,
    );
  });
});
