import { describe, expect, test } from 'vitest';
import { type Band, bandOf } from '../../../widget/effect/band.ts';
import { compare } from '../../../widget/effect/change.ts';
import { createLedger } from '../../../widget/effect/ledger.ts';

const judged = (draft: string, band: Band, words = draft) => ({ draft, band, words });
const BEFORE = judged('You idiot, where is it?', 'middle', 'You idiot');

describe('what becomes of a message that was nudged', () => {
  test.each([
    ['unchanged', judged(' You idiot, where is it? ', 'middle', 'You idiot')],
    ['milder', judged('Where is it?', 'none', '')],
    ['milder', judged('You are slow, all of you', 'low')],
    ['no-better', judged('You lazy lot of thieves', 'middle')],
    ['worse', judged('I will find you and break you', 'high')],
    ['disguised', judged('You 1d10t, where is it?', 'middle', 'You 1d10t')],
    ['disguised', judged('You i.d.i.o.t, where is it?', 'low', 'You i.d.i.o.t')],
    ['no-better', judged('You idiot, where is order 4471?', 'middle', 'You idiot')],
  ] as const)('%s: %o', (change, after) => expect(compare(BEFORE, after)).toBe(change));
});

test.each([
  [false, 0.94, 'none'],
  [true, 0.9, 'low'],
  [true, 0.95, 'middle'],
  [true, 0.99, 'high'],
] as const)('flagged %s at %d is %s', (flagged, score, band) => expect(bandOf(flagged, score)).toBe(band));

describe('the ledger of what goes out', () => {
  let now = 0;
  const ledger = () => createLedger(() => now);
  test('counts one gesture once, and the same words again later', () => {
    const { goesOut } = ledger();
    const hello = judged('hello', 'none', '');
    expect(goesOut('hello', () => hello)).toEqual({ judged: hello });
    now += 5;
    expect(goesOut('hello\n', () => hello)).toBeUndefined();
    now += 5000;
    expect(goesOut('hello', () => hello)).toEqual({ judged: hello });
  });
  test('says what became of a message that was asked about, and how long that took', () => {
    const { asked, goesOut } = ledger();
    now = 1000;
    asked(BEFORE);
    now = 5250.4;
    const after = judged('Where is it?', 'none', '');
    expect(goesOut(after.draft, () => after)).toEqual({ judged: after, change: 'milder', ms: 4250 });
    now += 60_000;
    expect(goesOut('thanks', () => judged('thanks', 'none', ''))).not.toHaveProperty('change');
  });
  test('says nothing of what is not judged, or empty', () => {
    const { goesOut } = ledger();
    expect(goesOut('  ', () => BEFORE)).toBeUndefined();
    expect(goesOut('hola', () => undefined)).toBeUndefined();
  });
});
