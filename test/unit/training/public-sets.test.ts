import { describe, expect, test } from 'vitest';
import { attackLabelOf, hostilityOf, type PublicRow } from '../../../shared/training/public-sets.ts';

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

describe('attackLabelOf', () => {
  test.each([
    ['harassment', row('convabuse', 1, { kinds: ['sex_harassment'] }), 'sexual'],
    ['hate', row('convabuse', 1, { kinds: ['racist'] }), 'identity_attack'],
    ['other abuse', row('convabuse', 1, { kinds: [] }), 'insult'],
    ['a threat', row('edos', 1, { category: '1. threats, plans to harm' }), 'threat'],
    ['sexism', row('edos', 1, { category: '2. derogation' }), 'identity_attack'],
    ['a threatening span', row('toxic_spans', 1, { types: { threat: [] } }), 'threat'],
    ['what is fair', row('convabuse', 0, { kinds: ['racist'] }), undefined],
    ['a set without kinds', row('davidson', 1), undefined],
  ])('%s', (_, one, expected) => expect(attackLabelOf(one)).toBe(expected));
});
