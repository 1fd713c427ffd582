import { describe, expect, test } from 'vitest';
import { hostilityOf, type PublicRow } from '../../../shared/training/public-sets.ts';

const row = (
  source: PublicRow['source'],
  label: PublicRow['label'],
  tags: PublicRow['tags'] = {},
): PublicRow => ({
  id: 'x',
  text: 'x',
  split: 'train',
  source,
  label,
  tags,
});

describe('hostilityOf', () => {
  test.each([
    ['what the set says', row('convabuse', 1), 1],
    ['what the set says', row('davidson', 0), 0],
    ['polite requests are fair', row('politeness', null), 0],
    ['calm emotions are fair', row('goemotions', null, { emotions: ['joy'] }), 0],
    ['anger is neither', row('goemotions', null, { emotions: ['joy', 'anger'] }), undefined],
    ['a set that does not say is neither', row('multidogo', null), undefined],
  ])('%s', (_, one, expected) => expect(hostilityOf(one)).toBe(expected));
});
