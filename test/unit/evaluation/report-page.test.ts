import { describe, expect, test } from 'vitest';
import { type GoldenReport, goldenReport, type SetFigures } from '../../../shared/evaluation/report.ts';
import { renderReportPage } from '../../../shared/evaluation/report-page.ts';
import { ATTACK_SLICES, FAIR_SLICES } from '../../../shared/training/corpus.ts';

const SLICES = [...FAIR_SLICES, ...ATTACK_SLICES];
const FIGURES: SetFigures = {
  texts: 321,
  hostile: 20,
  rocAuc: 0.9123,
  recallAtTwoPercent: 0.5,
  recall: null,
  falseAlarms: 0.0123,
  calibrationError: 0.01,
};
const figuresOf = (flagged: number) => ({
  held: FIGURES,
  sealed: { ...FIGURES, rocAuc: flagged },
  sealedFiles: { 'an-inbox': { ...FIGURES, texts: 57 } },
  rightLabel: 0.8,
  rightTarget: 0.7,
  slices: Object.fromEntries(SLICES.map((slice, at) => [slice, { texts: 1000 + at, flagged }])),
  traffic: { precision: 0.61, low: 0.55, high: 0.68, recall: 0.5, angryFlagged: 0.01, civilFlagged: 0.0001 },
  behaviours: { 'threat-plain': { texts: 4, right: 3 }, negated: { texts: 8, right: flagged > 0.2 ? 8 : 4 } },
  identityDifference: 0.0456,
  sets: { convabuse: FIGURES },
});
const REPORT: GoldenReport = goldenReport.parse({
  inputs: { bundle: 'a', precise: 'b', tone: 'c', corpus: 'd', judging: 'e', annotations: 'f' },
  policy: { flagAt: { small: 0.81, precise: 0.92 } },
  corpus: {
    learnt: 4001,
    held: 402,
    sealed: 343,
    annotated: 9001,
    agreement: { texts: 504, same: 0.905, kappa: 0.806 },
  },
  models: { small: figuresOf(0.123), precise: figuresOf(0.456) },
  replies: { good: 71, goodHinted: 2, faulty: 93, faultyHinted: 84, rightKind: 61 },
  pairs: { pairs: 77, acknowledgedRight: 70, levelRight: 50, levelNear: 75 },
  without: { messages: 140, flagged: 90, offered: 88, clean: 85, whole: 87, kept: 80 },
  politeness: { texts: 980, spearman: 0.4321 },
  marks: { texts: 1649, f1: 0.5678 },
  bytes: {
    bundle: 290_001,
    bundleGzip: 130_002,
    modelGzip: 61_005,
    coreAndBundleGzip: 150_003,
    precise: 7_000_004,
  },
  rounding: { texts: 1400, mean: 0.012, largest: 0.21 },
});

describe('renderReportPage', () => {
  const page = renderReportPage(REPORT);
  const lines = page.split('\n');

  test.each(SLICES.map((slice, at) => [slice, 1000 + at] as const))(
    'shows the slice %s with its lines and what each model flags',
    (slice, texts) => expect(lines).toContain(`| ${slice} | ${texts} | 0.123 | 0.456 |`),
  );
  test('shows how near the marked words come to those of readers', () =>
    expect(page).toContain('1649 texts): F1 by character 0.568'));
  test('shows each behaviour as a share of its cases', () => {
    expect(lines).toContain('| threat-plain | 4 | 0.750 | 0.750 |');
    expect(lines).toContain('| negated | 8 | 0.500 | 1.000 |');
  });
  test('shows each set by each model, a blank where a figure is missing', () => {
    expect(lines).toContain('| small | sealed authored lines | 321 | 0.123 | 0.500 |  | 0.0123 | 0.010 |');
    expect(lines).toContain('| precise | sealed authored lines | 321 | 0.456 | 0.500 |  | 0.0123 | 0.010 |');
    expect(lines).toContain('| small | of them, an-inbox | 57 | 0.912 | 0.500 |  | 0.0123 | 0.010 |');
    expect(lines).toContain('| precise | convabuse, dev | 321 | 0.912 | 0.500 |  | 0.0123 | 0.010 |');
  });
  test('shows the traffic with its interval', () => {
    expect(lines).toContain('| small | 0.610 | 0.550 to 0.680 | 0.500 | 0.0100 | 0.00010 |');
  });
  test('says all counts, sizes and thresholds of the report', () => {
    for (const figure of [0.81, 0.92, 4001, 402, 343, 9001, 504, '0.905', '0.806', '0.0456']) {
      expect(page).toContain(`${figure}`);
    }
    expect(page).toContain('2 of 71 good replies');
    expect(page).toContain('84 of 93 faulty ones');
    for (const bytes of [290_001, 130_002, 150_003, 7_000_004]) expect(page).toContain(`${bytes} `);
  });
  test('has no figure that is missing', () => expect(page).not.toMatch(/undefined|NaN|null/u));
  test('each row of a table has as many cells as its head', () => {
    let head = 0;
    for (const line of lines) {
      const cells = line.startsWith('|') ? line.split('|').length : 0;
      if (head > 0 && cells > 0) expect(cells).toBe(head);
      head = cells;
    }
  });
});
