import { describe, expect, it } from 'vitest';
import { ENGLISH } from '#copy';
import { composeExcerpt } from '../../widget/nudge/excerpt.ts';
import { composeNudge, type Finding, type NudgeParts, readAnsweredBy } from '../../widget/nudge/nudge.ts';
import { type Box, CARD, LINE, type Place, placeBeside } from '../../widget/nudge/place.ts';

const textOf = (draft: string, cues: { start: number; end: number }[]): string =>
  composeExcerpt(draft, cues)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('the excerpt', () => {
  it('shows a short message whole, with each cue marked', () => {
    expect(
      textOf('You idiot, you fool.', [
        { start: 4, end: 9 },
        { start: 15, end: 19 },
      ]),
    ).toBe('You [idiot], you [fool].');
  });

  it('cuts a long message at words, around the first cue', () => {
    const before = 'The lamp came broken again. '.repeat(20);
    const draft = `${before}You idiot. ${'Please send another. '.repeat(20)}`;
    const start = before.length + 4;
    const excerpt = textOf(draft, [{ start, end: start + 5 }]);
    expect(excerpt).toMatch(/^…\S.* You \[idiot\]\. Please .*\w\.?…$/u);
    expect(excerpt.length).toBeLessThan(180);
  });

  it('marks overlapping cues once and never cuts a character in two', () => {
    expect(
      textOf('a bad word', [
        { start: 2, end: 5 },
        { start: 4, end: 10 },
      ]),
    ).toBe('a [bad][ word]');
    for (let length = 150; length < 180; length++) {
      const draft = 'x'.repeat(length) + '😀'.repeat(60);
      const joined = composeExcerpt(draft, [{ start: 0, end: 3 }])
        .map(({ text }) => text)
        .join('');
      expect(joined.isWellFormed?.() ?? true).toBe(true);
    }
  });

  it('shows a message without cues, and a cue that is longer than what fits', () => {
    expect(textOf('hello', [])).toBe('hello');
    expect(textOf('y'.repeat(500), [{ start: 0, end: 500 }])).toMatch(/^\[y{160}\]…$/u);
  });
});

describe('the wording', () => {
  const finding = (label: Finding['label'], target: Finding['target'], test = false): Finding => ({
    label,
    target,
    cues: [],
    band: 'high',
    print: 'x',
    test,
  });
  const team = { name: undefined, picture: undefined, text: undefined, voice: undefined };
  const nudgeOf = (found: Finding, parts: Partial<NudgeParts> = {}) =>
    composeNudge({
      draft: 'x',
      finding: found,
      without: undefined,
      answeredBy: 'human',
      framing: 'human',
      team,
      copy: ENGLISH,
      ...parts,
    });
  const reason = (found: Finding): string => nudgeOf(found).reason;

  it('says whom the words hurt', () => {
    expect(reason(finding('insult', 'reader'))).toBe(ENGLISH['reason.insult.reader']);
    expect(reason(finding('insult', 'staff'))).toBe(ENGLISH['reason.insult.staff']);
    expect(reason(finding('insult', 'third_party'))).toBe(ENGLISH['reason.insult.other']);
    expect(reason(finding('sexual', 'reader'))).toBe(ENGLISH['reason.sexual']);
    expect(reason(finding('identity_attack', 'group'))).toBe(ENGLISH['reason.identity_attack']);
    expect(reason(finding('insult', 'unknown', true))).toBe(ENGLISH['reason.test']);
  });

  it('is firmer about threats', () => {
    const nudge = nudgeOf(finding('threat', 'reader'));
    expect([nudge.reason, nudge.help]).toEqual([ENGLISH['reason.threat'], ENGLISH['help.threat']]);
  });

  it('promises a human only where one answers', () => {
    const human = (answeredBy: 'human' | 'unknown'): string =>
      nudgeOf(finding('insult', 'reader'), { answeredBy }).title;
    expect(human('human')).toBe("There's a human on the other end.");
    expect(human('unknown')).toBe('A person may read this.');
  });

  it.each(['unknown', 'bot-then-human'] as const)('promises nobody now where %s reads it', (answeredBy) => {
    expect(nudgeOf(finding('insult', 'reader'), { answeredBy }).title).toBe(ENGLISH['human.unknown']);
  });

  it.each(['outcome', 'reflection'] as const)(
    'begins otherwise where the arm frames it so: %s',
    (framing) => {
      const nudge = nudgeOf(finding('insult', 'reader'), { framing });
      expect(nudge.title).toBe(ENGLISH[framing]);
      expect(nudge.reason).toBe(reason(finding('insult', 'reader')));
    },
  );

  it('takes an unknown "answered-by" for the default', () => {
    expect([readAnsweredBy(null), readAnsweredBy('robot'), readAnsweredBy('bot')]).toEqual([
      'human',
      'human',
      'bot',
    ]);
  });
});

describe('the place of the card', () => {
  const phone: Box = { left: 0, top: 0, width: 320, height: 640 };
  const screen: Box = { left: 0, top: 0, width: 1200, height: 800 };
  const at = (top: number): Box => ({ left: 700, top, width: 300, height: 50 });
  const tall = (height: number) => () => height;
  const placeCard = (field: Box, view: Box, rightToLeft: boolean, natural: () => number): Place =>
    placeBeside(field, view, rightToLeft, natural, CARD);

  it('of a line is below the field where there is room, else above', () => {
    const placeLine = (top: number): Place => placeBeside(at(top), screen, false, tall(40), LINE);
    expect([placeLine(100).side, placeLine(100).top]).toEqual(['below', 150 + LINE.gap]);
    expect([placeLine(740).side, placeLine(740).top + 40]).toEqual(['above', 740 - LINE.gap]);
  });

  it('is above the field where there is room, else below, and never over it', () => {
    const above = placeCard(at(700), screen, false, tall(300));
    expect([above.side, above.top + 300]).toEqual(['above', 690]);
    const below = placeCard(at(100), screen, false, tall(300));
    expect([below.side, below.top]).toEqual(['below', 160]);
  });

  it('scrolls where neither side has room', () => {
    const place = placeCard({ left: 8, top: 300, width: 300, height: 50 }, phone, false, tall(900));
    expect(place.maxHeight).toBeLessThanOrEqual(290);
    expect(place.top).toBeGreaterThanOrEqual(8);
  });

  it('stays on a narrow phone, also when it is scrolled and zoomed', () => {
    const viewport = { left: 40, top: 100, width: 320, height: 500 };
    const place = placeCard({ left: 0, top: 520, width: 800, height: 50 }, viewport, false, tall(200));
    expect(place.left).toBeGreaterThanOrEqual(48);
    expect(place.left + place.width).toBeLessThanOrEqual(352);
  });

  it('begins where the field begins: right in a right-to-left page', () => {
    const place = placeCard(at(700), screen, true, tall(300));
    expect(place.left + place.width).toBe(1000);
  });
});
