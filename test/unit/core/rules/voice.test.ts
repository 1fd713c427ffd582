import { describe, expect, test } from 'vitest';
import { voiceOf } from '../../../../shared/core/rules/voice.ts';
import { prepareOne } from '../support/stages.ts';

/** The voice of the first listed insult of a draft of one sentence. */
function voice(draft: string): string {
  const { sentence, annotated } = prepareOne(draft);
  const first = annotated.terms.findIndex((terms) => terms.some(({ list }) => list.startsWith('insult-')));
  return voiceOf({ first, last: first + 1 }, sentence, annotated);
}

describe('whether the words are meant', () => {
  test.each([
    ['you are an idiot', 'direct'],
    ['you are not an idiot', 'negated'],
    ["I don't think you are an idiot", 'negated'],
    ['not now, you idiot', 'direct'],
    ['your agent called me an idiot', 'reported'],
    ['he told us we were stupid', 'reported'],
    ['I called you an idiot', 'direct'],
    ['the note says "stupid customer" on it', 'reported'],
    ['“you idiot” is what he wrote', 'reported'],
    ['the "agent" is an idiot', 'direct'],
    ['a 5" screen for an idiot', 'direct'],
  ])('%s: %s', (draft, expected) => expect(voice(draft)).toBe(expected));
});
