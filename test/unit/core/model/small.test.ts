import { describe, expect, test } from 'vitest';
import { createAnalyse } from '../../../../shared/core/analyse.ts';
import { sigmoid } from '../../../../shared/core/judgement.ts';
import { ATTACK_LABELS, TARGETS } from '../../../../shared/core/labels.ts';
import { emitRows, FEATURE_VERSION } from '../../../../shared/core/model/features.ts';
import { OUTPUT_COUNT, OUTPUTS } from '../../../../shared/core/model/outputs.ts';
import { encodeNumber, type PackedNumbers } from '../../../../shared/core/model/packed.ts';
import {
  answerRaw,
  attackLogit,
  type Calibration,
  calibratedLogit,
  createJudgeSmall,
  denseSizes,
  kindOf,
  type PackedNetwork,
  tableRows,
  unpackNetwork,
} from '../../../../shared/core/model/small.ts';
import { LEXICON } from '../support/rule-scorer.ts';

const analyse = createAnalyse(LEXICON);
const packed = (wholes: readonly number[]): PackedNumbers => ({
  scale: 1,
  data: wholes.map(encodeNumber).join(''),
});
const zeros = (count: number): number[] => Array<number>(count).fill(0);

const BITS = 4;
const SIZES = { width: 1, filters: 1, hidden: 1, outputs: OUTPUT_COUNT } as const;
const COUNTS = denseSizes(SIZES);
const INSULT = 8;

/** How many rows "idiot" has, and the one that it shares with other insults. */
function rowsOfIdiot(): number[] {
  const rows: number[] = [];
  const { tokens, annotated } = analyse('idiot');
  emitRows(0, tokens, annotated, BITS, (row) => rows.push(row));
  return rows;
}
const ROWS = rowsOfIdiot();
const INSULT_ROW = Math.max(...ROWS);
/** What the vector of "idiot" is: only the row of its class has a number. */
const IDIOT = INSULT / Math.sqrt(ROWS.length);

const outputs = (values: Readonly<Record<number, number>>): PackedNumbers =>
  packed(Array.from({ length: OUTPUT_COUNT }, (_, at) => values[at] ?? 0));

/** Looks for the strongest word and for nothing else: its raw logit is that word's number less 1. */
const NETWORK: PackedNetwork = {
  bits: BITS,
  width: SIZES.width,
  filters: SIZES.filters,
  hidden: SIZES.hidden,
  table: packed(Array.from({ length: tableRows(BITS) }, (_, row) => (row === INSULT_ROW ? INSULT : 0))),
  dense: {
    first: packed([0, 1, 0]),
    firstBias: packed([0]),
    second: packed([0, 1, 0]),
    secondBias: packed([0]),
    toHidden: packed([1, 0]),
    hiddenBias: packed([0]),
    evidence: packed(zeros(COUNTS.evidence)),
    toOutputs: outputs({
      [OUTPUTS.attack]: 1,
      [OUTPUTS.labels + ATTACK_LABELS.indexOf('threat')]: 1,
      [OUTPUTS.targets + TARGETS.indexOf('staff')]: 1,
    }),
    outputsBias: outputs({ [OUTPUTS.attack]: -1 }),
  },
};
const network = unpackNetwork(NETWORK);
const PLAIN: Calibration = { bias: 0, worst: 1, whole: 0, length: 0 };
const judgeBy = (calibration: Calibration) =>
  createJudgeSmall({ features: FEATURE_VERSION, network: NETWORK, calibration });

describe('answerRaw, of a network that looks for the strongest word', () => {
  test('finds it wherever it stands', () => {
    for (const draft of ['idiot', 'you idiot', 'idiot, where is my order', 'the idiot is on the phone']) {
      expect(attackLogit(answerRaw(network, analyse(draft)).whole)).toBeCloseTo(IDIOT - 1, 5);
    }
    expect(attackLogit(answerRaw(network, analyse('where is my order')).whole)).toBe(-1);
  });
  test('answers each sentence by itself, and all as one', () => {
    const { sentences, whole } = answerRaw(network, analyse('Where is my order? You idiot. Please.'));
    expect(sentences.map(attackLogit)).toEqual([-1, expect.closeTo(IDIOT - 1, 5), -1]);
    expect(attackLogit(whole)).toBeCloseTo(IDIOT - 1, 5);
  });
  test('of one sentence says the same of the whole', () => {
    const { sentences, whole } = answerRaw(network, analyse('you idiot'));
    expect(sentences).toEqual([whole]);
  });
  test('of nothing is the bias, and finite', () => {
    const { sentences, whole } = answerRaw(network, analyse(''));
    expect(sentences).toEqual([]);
    expect(attackLogit(whole)).toBe(-1);
  });
  test('line breaks are no words', () => {
    const broken = answerRaw(network, analyse('you\n\n\nidiot'));
    expect(attackLogit(broken.whole)).toBeCloseTo(IDIOT - 1, 5);
  });
});

describe('the signals', () => {
  const seen = unpackNetwork({
    ...NETWORK,
    dense: { ...NETWORK.dense, evidence: packed(Array<number>(COUNTS.evidence).fill(2)) },
  });
  const logitOf = (draft: string): number => attackLogit(answerRaw(seen, analyse(draft)).whole);
  test('weigh by themselves', () => {
    expect(logitOf('i will find you')).toBeCloseTo(2 - 1, 5);
    expect(logitOf('where is my order')).toBe(-1);
  });
  test('of one kind count once in a message', () => {
    expect(logitOf('I will find you. I will find you.')).toBe(logitOf('I will find you.'));
  });
});

describe('calibratedLogit', () => {
  const calibration: Calibration = { bias: 0.5, worst: 2, whole: 3, length: 4 };
  test('weighs the worst sentence, the whole and the number of sentences', () => {
    expect(calibratedLogit(calibration, [1, 7], 5)).toBeCloseTo(0.5 + 2 * 7 + 3 * 5 + 4 * Math.log(2));
    expect(calibratedLogit(calibration, [1], 1)).toBeCloseTo(0.5 + 2 + 3);
  });
  test('of no sentences is finite', () => {
    expect(calibratedLogit(calibration, [], 5)).toBeCloseTo(0.5 + 2 * 5 + 3 * 5);
  });
  test('takes more sentences than a call takes arguments', () => {
    expect(calibratedLogit(PLAIN, [...zeros(200_000), 3], 0)).toBe(3);
  });
});

describe('createJudgeSmall', () => {
  test('gives a calibrated score of the draft and of each sentence', () => {
    const { score, sentences } = judgeBy(PLAIN)(analyse('Where is my order? You idiot.'));
    expect(score).toBeCloseTo(sigmoid(IDIOT - 1), 5);
    expect(sentences.map((one) => one.score)).toEqual([
      expect.closeTo(sigmoid(-1), 5),
      expect.closeTo(sigmoid(IDIOT - 1), 5),
    ]);
  });
  test('says of each sentence what it would be, and on whom', () => {
    const { sentences } = judgeBy(PLAIN)(analyse('Where is my order? You idiot.'));
    expect(sentences).toMatchObject([{}, { label: 'threat', target: 'staff' }]);
  });
  test('the calibration moves the score', () => {
    const higher = judgeBy({ ...PLAIN, bias: 1 })(analyse('you idiot'));
    expect(higher.score).toBeCloseTo(sigmoid(IDIOT), 5);
  });
  test('throws on numbers that do not fit, naming the part', () => {
    const broken = { ...NETWORK, dense: { ...NETWORK.dense, toHidden: packed([1]) } };
    const create = () => createJudgeSmall({ features: FEATURE_VERSION, network: broken, calibration: PLAIN });
    expect(create).toThrow('1 numbers of toHidden came, expected 2');
  });
});

describe('kindOf', () => {
  const answer = (at: number): Float32Array =>
    Float32Array.from(zeros(OUTPUT_COUNT), (_, own) => (own === at ? 1 : 0));
  test.each(ATTACK_LABELS)('the likeliest label: %s', (label) => {
    expect(kindOf(answer(OUTPUTS.labels + ATTACK_LABELS.indexOf(label))).label).toBe(label);
  });
  test.each(['reader', 'staff', 'group', 'third_party'] as const)('the likeliest target: %s', (target) => {
    expect(kindOf(answer(OUTPUTS.targets + TARGETS.indexOf(target))).target).toBe(target);
  });
  test.each(['self', 'thing', 'unknown'] as const)(
    'a target that is no person is not taken: %s',
    (target) => {
      expect(kindOf(answer(OUTPUTS.targets + TARGETS.indexOf(target))).target).toBe('reader');
    },
  );
});
