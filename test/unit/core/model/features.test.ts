import { describe, expect, test } from 'vitest';
import { emitFeatures } from '../../../../shared/core/model/features.ts';
import { prepareOne } from '../support/stages.ts';

function featuresOf(draft: string): number[] {
  const { tokens, sentence, annotated } = prepareOne(draft);
  const hashes: number[] = [];
  emitFeatures(sentence, tokens, annotated, (hash) => hashes.push(hash));
  return hashes;
}

/** Share of the features of one draft that the other has too. */
function shared(one: string, other: string): number {
  const others = new Set(featuresOf(other));
  const features = featuresOf(one);
  return features.filter((hash) => others.has(hash)).length / features.length;
}

describe('emitFeatures', () => {
  test('gives unsigned 32-bit hashes, the same on every call', () => {
    const features = featuresOf('Where is my parcel, you idiot?');
    expect(features).toEqual(featuresOf('Where is my parcel, you idiot?'));
    for (const hash of features) expect(hash).toBe(hash >>> 0);
  });
  test('does not tell one number, or one address, from another', () => {
    expect(featuresOf('order 55120')).toEqual(featuresOf('order 7'));
    expect(featuresOf('see www.a.example')).toEqual(featuresOf('see b@c.example'));
  });
  test('sees the order of words', () => expect(shared('you told me', 'me told you')).toBeLessThan(0.8));
  test('sees a word by its parts', () => {
    expect(shared('unrefundable', 'refundable')).toBeGreaterThan(0.3);
    expect(shared('parcel', 'refund')).toBeLessThan(0.3);
  });
  test('sees classes: another word of the same lists leaves some features alike', () => {
    expect(shared('you are a moron', 'you are a clown')).toBeGreaterThan(
      shared('you are a moron', 'you are a parcel'),
    );
  });
  test('sees that a word was disguised', () => {
    expect(featuresOf('you 1d10t').length).toBe(featuresOf('you idiot').length + 1);
  });
});
