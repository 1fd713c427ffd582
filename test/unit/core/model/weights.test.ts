import { describe, expect, test } from 'vitest';
import { EVIDENCE_SIZE } from '../../../../shared/core/model/evidence.ts';
import { encodeWeight, LARGEST_WEIGHT, unpackWeights } from '../../../../shared/core/model/weights.ts';

const EVIDENCE = Array.from({ length: EVIDENCE_SIZE }, (_, index) => index / 8);

const packed = (weights: readonly number[], bits: number) => ({
  bits,
  scale: 0.5,
  bias: -1,
  data: weights.map(encodeWeight).join(''),
  evidence: EVIDENCE,
});

describe('unpackWeights', () => {
  test('gives back what was encoded', () => {
    const weights = [0, 1, -1, LARGEST_WEIGHT, -LARGEST_WEIGHT, 7, -12, 3];
    expect([...unpackWeights(packed(weights, 3)).values]).toEqual(weights);
    expect(unpackWeights(packed(weights, 3))).toMatchObject({
      bits: 3,
      scale: 0.5,
      bias: -1,
      evidence: EVIDENCE,
    });
  });
  test('throws on another number of weights, naming both', () => {
    expect(() => unpackWeights(packed([1, 2, 3], 2))).toThrow(/3 weights came, expected 4/u);
  });
  test('throws on another number of signal weights, naming both', () => {
    const short = { ...packed([1, 2], 1), evidence: [1, 2] };
    expect(() => unpackWeights(short)).toThrow(`2 signal weights came, expected ${EVIDENCE_SIZE}`);
  });
  test.each(['=', ' ', 'é', '\u{1f600}'])('throws on %j, naming it and its place', (character) => {
    const data = `A${character}AAAAAA`.slice(0, 8);
    expect(() => unpackWeights({ bits: 3, scale: 1, bias: 0, data, evidence: EVIDENCE })).toThrow(
      /weights hold .* at 1/u,
    );
  });
});
