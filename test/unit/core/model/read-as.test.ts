import { describe, expect, test } from 'vitest';
import { namesIdentity, readAs } from '../../../../shared/core/model/read-as.ts';
import { prepare } from '../support/stages.ts';

/** What the models read of each word of a draft. */
function readOf(draft: string): string[] {
  const { tokens, annotated } = prepare(draft);
  return tokens.map(({ text }, at) => readAs(text, at, annotated));
}

describe('readAs', () => {
  test.each([
    ['one', 'a polish driver', 'a muslim driver'],
    ['several', 'three poles', 'three muslims'],
  ])('names of what people are become the same word: %s', (_, one, other) => {
    expect(readOf(one)).toEqual(readOf(other));
  });
  test('tells one from several', () => expect(readOf('polish')).not.toEqual(readOf('poles')));
  test('one that ends in a double s is not several', () => expect(readOf('swiss')).toEqual(readOf('polish')));
  test('leaves every other word alone', () => {
    expect(readOf('where is my parcel')).toEqual(['where', 'is', 'my', 'parcel']);
  });
});

test('namesIdentity is false behind the last word', () => {
  expect(namesIdentity(7, prepare('polish').annotated)).toBe(false);
});
