import type { Calibration } from '../core/bundle.ts';
import { sigmoid } from '../core/model/score.ts';

/** What the model says of a message that it was not trained on. */
export interface HeldOut {
  readonly worst: number;
  readonly whole: number;
  readonly sentences: number;
  readonly hostile: 0 | 1;
}

const ROUNDS = 4000;
const RATE = 0.5;

/**
 * Fits the map from raw logits to a probability on held-out messages: logistic regression (Platt 1999) on the
 * worst sentence, the whole and the logarithm of the number of sentences, by full-batch descent.
 */
export function calibrate(heldOut: readonly HeldOut[]): Calibration {
  let [bias, worst, whole, length] = [0, 0.5, 0.5, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [toBias, toWorst, toWhole, toLength] = [0, 0, 0, 0];
    for (const one of heldOut) {
      const log = Math.log(Math.max(1, one.sentences));
      const slope = sigmoid(bias + worst * one.worst + whole * one.whole + length * log) - one.hostile;
      toBias += slope;
      toWorst += slope * one.worst;
      toWhole += slope * one.whole;
      toLength += slope * log;
    }
    const rate = RATE / heldOut.length;
    bias -= rate * toBias;
    worst -= rate * toWorst;
    whole -= rate * toWhole;
    length -= rate * toLength;
  }
  return { bias, worst, whole, length };
}
