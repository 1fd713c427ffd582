import { describe, expect, test } from 'vitest';
import { matchAt } from '../../../../shared/core/rules/match.ts';
import { parsePattern } from '../../../../shared/core/rules/pattern.ts';
import { prepareOne } from '../support/stages.ts';

/** The first match in a draft of one sentence, as typed. */
function matched(source: string, draft: string): string | undefined {
  const { tokens, sentence, annotated } = prepareOne(draft);
  const pattern = parsePattern(source);
  for (let at = sentence.first; at < sentence.last; at++) {
    const match = matchAt(pattern, at, sentence, annotated);
    if (match !== undefined) return draft.slice(tokens[match.first]?.start, tokens[match.last - 1]?.end);
  }
  return undefined;
}

describe('each element of the pattern language', () => {
  test.each([
    ['a word', 'late', 'It is Late!', 'Late'],
    ['a word is whole', 'late', 'chocolate later', undefined],
    ['alternatives', 'soon|late', 'it is late', 'late'],
    ['the beginning of a word', 'apolog*', 'I Apologise', 'Apologise'],
    ['the beginning alone', 'apolog*', 'my apolog', 'apolog'],
    ['a term of a list', 'you @insult-noun', 'you moron', 'you moron'],
    ['a term of several words', 'you @insult-noun now', 'you waste of space now', 'you waste of space now'],
    [
      'the shorter term where the longer leads nowhere',
      'you @insult-noun of',
      'you waste of space',
      'you waste of',
    ],
    ['a list or a word', '@insult-noun|parcel', 'the parcel', 'parcel'],
    ['an optional element that is there', 'you very? late', 'you very late', 'you very late'],
    ['an optional element that is not', 'you very? late', 'you late', 'you late'],
    ['an optional list', 'you @insult-adjective? idiot', 'you stupid idiot', 'you stupid idiot'],
    ['a star: exactly one word', 'you * late', 'you were late', 'you were late'],
    ['a star: not none', 'you * late', 'you late', undefined],
    ['a star: not two', 'you * late', 'you were very late', undefined],
    ['a gap of none', 'you *2 late', 'you late', 'you late'],
    ['a gap of two', 'you *2 late', 'you were very late', 'you were very late'],
    ['a gap of three is too wide', 'you *2 late', 'you were so very late', undefined],
    ['a gap is as short as it can be', 'you *3 late', 'you late late', 'you late'],
    ['a gap never crosses a comma', 'you *3 late', 'you, always late', undefined],
    ['a gap never crosses a bracket', 'you *3 late', 'you (always) late', undefined],
    ['a gap never crosses a quotation mark', 'you *3 late', 'you "always late', undefined],
    ['a look-ahead that is not there', 'you !were *2 late', 'you are late', 'you are late'],
    ['a look-ahead that is there', 'you !were|was *2 late', 'you were late', undefined],
    ['a look-ahead takes nothing', 'you !idiot moron', 'you moron', 'you moron'],
    ['a look-ahead at the end', 'late !again', 'so late', 'late'],
    ['a look-ahead at a list', 'you !@insult-noun *', 'you moron', undefined],
    ['the start', '^ late', 'late again', 'late'],
    ['not the start', '^ late', 'so late', undefined],
    ['the end', 'late $', 'so late', 'late'],
    ['the end before closing punctuation', 'late $', 'so late?!"', 'late'],
    ['not the end', 'late $', 'late again', undefined],
    ['brackets', 'you [ always|never ] listen', 'you never listen', 'never'],
    ['brackets around a gap', '[ you *2 ] late', 'you are so late', 'you are so'],
    ['a question mark', 'really \\?', 'really?', 'really?'],
    ['an exclamation mark', 'really \\!', 'really!', 'really!'],
    ['other punctuation as it is', 'you , moron', 'you, moron', 'you, moron'],
    ['a disguised word', 'you idiot', 'you 1d10t', 'you 1d10t'],
  ])('%s', (_, source, draft, expected) => expect(matched(source, draft)).toBe(expected));

  test('never reaches beyond its sentence', () => {
    const { sentence, annotated } = prepareOne('you are late');
    const cut = { ...sentence, last: 2 };
    expect(matchAt(parsePattern('you are late'), 0, cut, annotated)).toBeUndefined();
    expect(matchAt(parsePattern('you are $'), 0, cut, annotated)).toEqual({ first: 0, last: 2 });
  });
});
