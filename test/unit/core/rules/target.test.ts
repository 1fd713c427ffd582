import { describe, expect, test } from 'vitest';
import { signalsOf } from '../support/stages.ts';

/** The target of the first insult of a draft. */
const targetOf = (draft: string): string | undefined => signalsOf(draft)[0]?.target;

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
    ['my neighbour is an idiot', 'unknown'],
    ['stupid', 'unknown'],
    ['you were here, but stupid', 'unknown'],
    ['fuck off', 'reader'],
    ['my ex told me to fuck off', 'self'],
  ])('%s: %s', (draft, target) => expect(targetOf(draft)).toBe(target));
});
