import { describe, expect, test } from 'vitest';
import { createFindHints } from '#core';
import { createAnalyse } from '../../shared/core/analyse.ts';
import { compileLexicon } from '../../shared/training/compile.ts';

const { lexicon, tone, ruleExamples, toneExamples } = compileLexicon();

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
