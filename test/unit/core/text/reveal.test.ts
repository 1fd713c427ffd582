import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../../shared/core/rules/lexicon.ts';
import { reveal } from '../../../../shared/core/text/reveal.ts';
import { loadPack } from '../../../../shared/training/bundle-file.ts';
import { HANG } from '../support/hang.ts';
import { revealedOf, tokensOf } from '../support/stages.ts';

const words = (draft: string): string[] => revealedOf(draft).map(({ text }) => text);
const disguised = (draft: string): string[] =>
  revealedOf(draft)
    .filter((token) => token.disguised)
    .map(({ text }) => text);

describe('disguised spelling is undone', () => {
  test.each([
    ['1d10t', 'idiot'],
    ['m0r0n', 'moron'],
    ['$h1t', 'shit'],
    ['@sshole', 'asshole'],
    ['b!tch', 'bitch'],
    ['i.d.i.o.t', 'idiot'],
    ['i d i o t', 'idiot'],
    ['i . d . i . o . t', 'idiot'],
    ['i-d-i-o-t', 'idiot'],
    ['id*ot', 'idiot'],
    ['f***ing', 'fucking'],
    ['m*r*n', 'moron'],
    ['iiiidioooot', 'idiot'],
    ['fuuuuck', 'fuck'],
    ['iidiooot', 'idiot'],
    ['mroon', 'moron'],
    ['fcuk', 'fuck'],
    ['ｉｄ1ｏｔ', 'idiot'],
    ['id\u200biot', 'idiot'],
  ])('%s', (draft, plain) => expect(words(draft)).toEqual([plain]));

  test('the span is all of the disguise', () => {
    const [, token] = revealedOf('you i d i o t now');
    expect(token).toMatchObject({ start: 4, end: 13, text: 'idiot', disguised: true });
  });
  test('stretched ordinary words are shortened, and are no disguise', () => {
    expect(words('soooo late')).toEqual(['so', 'late']);
    expect(disguised('soooo late')).toEqual([]);
  });
  test('a word of the lexicon is no disguise', () => expect(disguised('idiot')).toEqual([]));
});

describe('what only looks disguised stays', () => {
  test.each([
    ['names', 'Scunthorpe Penistone Dick Cockburn Bassett Hancock Fuchs'],
    ['part numbers', 'A55H-01 K7QM2P D1-CKT 455-80085 SH-17-T'],
    ['code', 'assert(class) push_back; git stash; const arr = [1]; i++; a[i]'],
    ['web addresses', 'https://a.example/idi0t?x=f*** www.sh1t.example'],
    ['e-mail addresses', 'm0r0n@a.example dick.head@b.example'],
    ['sizes and amounts', '10 x 4 5 kg 3.5 mm $100 5* 4* hotel 2*3'],
    ['spelt-out names', 'L e e, P A U L, M as in Mike'],
    ['ordinary words', 'class pass assemble shitake cocktail analysis'],
  ])('%s', (_, draft) => expect(disguised(draft)).toEqual([]));

  test.each(['F46', 'W06', 'AS111', 'A2225', 'A55', '46F', '4SS', '455S'])(
    'a short part number: %s',
    (draft) => {
      expect(disguised(`Part ${draft} is missing`)).toEqual([]);
    },
  );
  test.each(['H E L L O', 'C L A S S', 'B A S S E T T', 'D I C K S O N'])('a spelt-out word: %s', (draft) => {
    expect(disguised(`It is spelt ${draft}, thanks`)).toEqual([]);
  });
  test.each(['it is *so* late', 'the **as** is', 'a dam* day', 'in **los** angeles'])(
    'emphasis: %s',
    (draft) => {
      expect(disguised(draft)).toEqual([]);
    },
  );
  test('a listed ordinary word that two swapped letters would make a term', () => {
    expect(disguised('see the prev order')).toEqual([]);
  });
});

test('the shipped lexicon takes no ordinary word for a disguised one', () => {
  const shipped = createLexicon(loadPack().lexicon.terms);
  const ordinary = 'prev carp ares trad trads lira liras lair lairs knut curd crepe crepes morn hadron Bobo';
  const read = reveal(tokensOf(ordinary), shipped).filter((token) => token.disguised);
  expect(read.map(({ text, start, end }) => `${ordinary.slice(start, end)} -> ${text}`)).toEqual([]);
});

test.each([
  ['one long word', 'ab'.repeat(50_000)],
  ['one long Cyrillic word', 'а'.repeat(100_000)],
  ['one long number with a letter', `${'1'.repeat(100_000)}a`],
  ['one long mask', `a${'*'.repeat(99_000)}`],
  ['one long broken mask', `a${'*a'.repeat(50_000)}`],
])('%s of 100 kB does not hang', (_, draft) => {
  const began = performance.now();
  revealedOf(draft);
  expect(performance.now() - began).toBeLessThan(HANG);
});
