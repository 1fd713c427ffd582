import { describe, expect, test } from 'vitest';
import { resolveTarget } from '../../../../shared/core/rules/target.ts';
import { prepareOne } from '../support/stages.ts';

/** The target of the first listed insult of a draft of one sentence. */
function targetOf(draft: string): string {
  const { sentence, annotated } = prepareOne(draft);
  const first = annotated.terms.findIndex((terms) => terms.some(({ list }) => list.startsWith('insult-')));
  return resolveTarget({ first, last: first + 1 }, sentence, annotated);
}

describe('whom a bare term is about', () => {
  test.each([
    ['you are so stupid', 'reader'],
    ['stupid app', 'thing'],
    ['your stupid app', 'thing'],
    ['the parcel policy is stupid', 'thing'],
    ['this is stupid', 'thing'],
    ['your driver is stupid', 'third_party'],
    ['a useless driver came', 'third_party'],
    ['she is lazy', 'third_party'],
    ['I am so stupid', 'self'],
    ['you people are useless', 'staff'],
    ['stupid', 'unknown'],
    ['you were here, but stupid', 'unknown'],
  ])('%s: %s', (draft, target) => expect(targetOf(draft)).toBe(target));
});
