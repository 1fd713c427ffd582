import { describe, expect, test } from 'vitest';
import type { CompiledRule } from '../../../../shared/core/rules/signals.ts';
import { signalsOf } from '../support/stages.ts';

const rule = (id: string, patterns: string[], except?: string[]): CompiledRule => ({
  id,
  label: 'insult',
  target: 'reader',
  because: 'is a test',
  patterns,
  ...(except === undefined ? {} : { except }),
});

/** Signals as "source label target voice: words". */
const shown = (draft: string, rules: readonly CompiledRule[] = [], exemptions: string[] = []): string[] =>
  signalsOf(draft, rules, exemptions).map(
    ({ source, label, target, voice, start, end }) =>
      `${source} ${label} ${target} ${voice}: ${draft.slice(start, end)}`,
  );

describe('signals of bare terms', () => {
  test('have the label of their list, and the target of their sentence', () => {
    expect(shown('you are a moron')).toEqual(['insult-noun insult reader direct: moron']);
    expect(shown('this fucking app')).toEqual(['swear profanity thing direct: fucking']);
  });
  test('are the longest terms only', () => {
    expect(shown('you waste of space')).toEqual(['insult-noun insult reader direct: waste of space']);
  });
  test('an obscene dismissal is aimed at the reader', () => {
    expect(shown('fuck you')).toEqual(['obscene-dismissal insult reader direct: fuck you']);
  });
  test('a term of a list that says nothing by itself is none', () => expect(shown('the driver')).toEqual([]));
});

describe('signals of rules', () => {
  const listens = rule('listens', ['you never listen', '[ never ] once']);
  test('stand where their pattern matched', () => {
    expect(shown('so You Never listen!', [listens])).toEqual([
      'listens insult reader direct: You Never listen',
    ]);
    expect(shown('you were never once here', [listens])).toEqual(['listens insult reader direct: never']);
  });
  test('replace the bare terms that they cover', () => {
    expect(shown('you stupid moron', [rule('you', ['you * @insult-noun'])])).toEqual([
      'you insult reader direct: you stupid moron',
    ]);
  });
  test('leave out what an exception of the same rule overlaps', () => {
    const excepting = rule('listens', ['you never'], ['never ever']);
    expect(shown('you never ever', [excepting])).toEqual([]);
    expect(shown('you never', [excepting])).toHaveLength(1);
  });
  test('keep what an exception of another rule overlaps', () => {
    expect(
      shown('you never ever', [rule('one', ['you never']), rule('two', ['x y'], ['never ever'])]),
    ).toHaveLength(1);
  });
  test('are ordered by start', () => {
    const both = [rule('late', ['late']), rule('early', ['early'])];
    expect(shown('early or late', both).map((signal) => signal.split(' ')[0])).toEqual(['early', 'late']);
  });
});

describe('exemptions', () => {
  test('cancel the signals that they cover, of terms and of rules', () => {
    expect(shown('your damn dumb waiter', [], ['dumb waiter'])).toEqual([
      'swear profanity reader direct: damn',
    ]);
    expect(shown('you never listen', [rule('listens', ['never listen'])], ['you never listen'])).toEqual([]);
  });
  test('leave a signal that reaches beyond', () => {
    expect(shown('you never listen', [rule('listens', ['you never listen'])], ['never listen'])).toHaveLength(
      1,
    );
  });
});

test('a malformed rule or exemption throws, naming the pattern', () => {
  expect(() => signalsOf('a', [rule('bad', ['a||b'])])).toThrow('a||b');
  expect(() => signalsOf('a', [rule('bad', ['a'], ['c||d'])])).toThrow('c||d');
  expect(() => signalsOf('a', [], ['e||f'])).toThrow('e||f');
});
