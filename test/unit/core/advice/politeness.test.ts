import { expect, test } from 'vitest';
import { createFindStrategies } from '#core';
import { compileLexicon } from '../../../../shared/training/compile.ts';

const { tone } = compileLexicon();
const find = createFindStrategies(tone.strategies, tone.terms);
const found = (text: string): string[] => [...new Set(find(text).map(({ id }) => id))].sort();

test.each([
  ['Thank you for waiting.', 'gratitude'],
  ['I am sorry about the crack.', 'apology'],
  ['Could you send me a photo?', 'could-would'],
  ['Please send me a photo.', 'please-start'],
  ['Where did you buy it?', 'direct-question'],
  ['So it broke.', 'direct-start'],
  ['It seems to be on its way.', 'hedge'],
])('%s: %s', (text, strategy) => expect(found(text)).toContain(strategy));

test('says where, and what is worth keeping', () => {
  expect(find('Well, thanks.')).toContainEqual({ id: 'gratitude', keep: true, start: 6, end: 12 });
});
test.each(['', '55120', '😀'])('finds nothing in %j', (text) => expect(find(text)).toEqual([]));
