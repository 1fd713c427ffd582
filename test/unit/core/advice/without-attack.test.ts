import { describe, expect, test } from 'vitest';
import { withoutAttack } from '#core';
import { HANG } from '../support/hang.ts';
import { POLICY, ruleScorer } from '../support/rule-scorer.ts';

const without = (draft: string): string | undefined => withoutAttack(draft, ruleScorer, POLICY);

describe('what is left when the attack is taken out', () => {
  test.each([
    ['a clause at the end', 'Where is my order, you idiot?', 'Where is my order?'],
    ['a clause at the start', 'You idiot, where is my order?', 'Where is my order?'],
    ['a clause in the middle', 'Please, you idiot, cancel order 55120.', 'Please, cancel order 55120.'],
    ['a clause between dashes', 'Cancel it - you moron - and refund me.', 'Cancel it - and refund me.'],
    ['a clause in brackets', 'Cancel order 55120 (you moron) please.', 'Cancel order 55120 please.'],
    ['a sentence', 'Order 55120 is late. You are an idiot. Cancel it.', 'Order 55120 is late. Cancel it.'],
    ['several', 'You moron. Where is order 55120, you clown? Get lost.', 'Where is order 55120?'],
    [
      'a paragraph',
      'Order 55120 is late.\n\nYou are an idiot.\n\nCancel it.',
      'Order 55120 is late.\n\nCancel it.',
    ],
    ['the first paragraph', 'You are an idiot.\n\nCancel it please.', 'Cancel it please.'],
    ['with its own small letters', 'you moron, where is it', 'where is it'],
    ['with shouting', 'WHERE IS MY ORDER, YOU IDIOT!!!', 'WHERE IS MY ORDER!!!'],
    ['with emoji', 'Hello 👋, you idiot, where is it? 😡', 'Hello 👋, where is it? 😡'],
    ['with addresses', 'You moron, write to a.b@c.example.', 'Write to a.b@c.example.'],
    ['with amounts', 'I paid £1,200.50, you moron, in cash.', 'I paid £1,200.50, in cash.'],
    ['with three dots', 'You idiot... Where is my order?', 'Where is my order?'],
    ['with a comma of its own', 'On Monday, the 3rd, it came, you idiot.', 'On Monday, the 3rd, it came.'],
  ])('%s', (_, draft, rest) => expect(without(draft)).toBe(rest));

  test.each([
    ['the line break behind', 'Where is it, you idiot\nOrder 55120', 'Where is it\nOrder 55120'],
    ['the full stop of "no." once', 'Order no. 55120 is late, you idiot!', 'Order no. 55120 is late!'],
    ['the full stop of "Mr." once', 'Is Mr. Smith in, you idiot?', 'Is Mr. Smith in?'],
    ['a closing bracket', 'Where is order (55120), you idiot?', 'Where is order (55120)?'],
    ['a closing quotation mark', 'It says "delivered", you idiot.', 'It says "delivered".'],
    [
      'a word that says to whom',
      'Order 55120 is what I told you, moron. You clown.',
      'Order 55120 is what I told you.',
    ],
    [
      'a bracket at the end of a clause',
      'Today (or tomorrow), you idiot, or not?',
      'Today (or tomorrow), or not?',
    ],
    [
      'what stands around an aside',
      'Send the bill for March - i will find you, moron - to my office.',
      'Send the bill for March to my office.',
    ],
    [
      'a blank behind a name',
      'It is my login, pat.you moron, could you reset it?',
      'It is my login, pat. could you reset it?',
    ],
    ['the comma behind an address', 'It is from www.a.example, you idiot.', 'It is from www.a.example.'],
  ])('keeps %s', (_, draft, rest) => expect(without(draft)).toBe(rest));

  test.each([
    ['at the end', 'Where is my order you idiot?', 'Where is my order?'],
    ['at the start', 'you idiot where is order 55120', 'where is order 55120'],
    ['before "and"', 'Send order 55120 you moron and refund me', 'Send order 55120 and refund me'],
    [
      'a clause is more than an address',
      'Order 55120 is late. I think you are an idiot.',
      'Order 55120 is late.',
    ],
  ])('an address without commas, %s', (_, draft, rest) => expect(without(draft)).toBe(rest));
});

test('a doubtful sentence beside an attack goes too, and an aside, but not what holds a part of the case', () => {
  const policy = { ...POLICY, flagAt: { small: 0.999, precise: 0.999 }, showAt: 0.999 };
  const rest = (draft: string): string | undefined => withoutAttack(draft, ruleScorer, policy);
  const attack = 'You idiot, i will find you.';
  expect(rest(`${attack} You clown. Order 55120 is late (you moron).`)).toBe('Order 55120 is late.');
  expect(rest(`${attack} You clown, order 55120 is late.`)).toBe('You clown, order 55120 is late.');
  expect(rest('You clown. Order 55120 is late.')).toBeUndefined();
});

describe('nothing', () => {
  test.each([
    ['is to be taken out', 'Where is my order?'],
    ['is left', 'You idiot.'],
    ['is left but a word', 'Hey, you idiot!'],
    ['is left but a mark', 'You idiot?! :('],
    ['can go without a part of a name', 'Unlock user j.smith you moron. It fails since 3 May.'],
    ['is there', ''],
    ['is in a language that is judged', 'wo ist das und bitte'],
  ])('%s: gives undefined', (_, draft) => expect(without(draft)).toBeUndefined());
});

describe('the rest', () => {
  const drafts = [
    'Where is my order, you idiot?',
    'You moron. Where is order 55120, you clown? Get lost.',
    'Please, you idiot, cancel order 55120 - you moron - and refund me. i will find you. Thanks!',
    'Order 55120 is late.\n\nYou are an idiot.\n\nCancel it.',
  ];
  test.each(drafts)('is no longer flagged, and has nothing more to take out: %s', (draft) => {
    const rest = without(draft) ?? '';
    expect(ruleScorer.judge(rest, POLICY).outcome).toBe('pass');
    expect(without(rest)).toBeUndefined();
  });
  test.each(drafts)('has no word that the draft has not, in another order: %s', (draft) => {
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    let from = 0;
    for (const word of words(without(draft) ?? '')) {
      const at = words(draft).indexOf(word, from);
      expect(at, word).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });
});

test('100 kB of attacks do not hang', () => {
  const draft = 'u idiot. '.repeat(11_000);
  const began = performance.now();
  without(draft);
  expect(performance.now() - began).toBeLessThan(HANG);
});
