import { expect, test } from 'vitest';
import { LABELS, TARGETS, VOICES } from '../../../../shared/core/labels.ts';
import { EVIDENCE_SIZE, evidenceOf } from '../../../../shared/core/model/evidence.ts';
import type { Signal } from '../../../../shared/core/rules/signals.ts';

const signal: Signal = {
  start: 0,
  end: 3,
  source: 'test',
  label: 'insult',
  target: 'reader',
  voice: 'direct',
  because: 'is a test',
};

test('every label with every target and voice has a kind of its own', () => {
  const all = LABELS.flatMap((label) =>
    TARGETS.flatMap((target) => VOICES.flatMap((voice) => evidenceOf([{ ...signal, label, target, voice }]))),
  );
  expect(new Set(all).size).toBe(EVIDENCE_SIZE);
  for (const kind of all) expect(kind).toBeLessThan(EVIDENCE_SIZE);
});

test('a kind counts once, wherever its signals stand', () => {
  expect(evidenceOf([signal, { ...signal, start: 5, end: 9 }])).toHaveLength(1);
  expect(evidenceOf([])).toEqual([]);
});
