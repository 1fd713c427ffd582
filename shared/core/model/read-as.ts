import type { AnnotatedWords } from '../rules/match.ts';

/** Names of what people are; see the list itself. */
const IDENTITY_LIST = 'identity-name';
const ONE = 'foreign';
const SEVERAL = 'foreigners';

/** Whether the word says what somebody is by origin, religion, orientation, disability or age. */
export const namesIdentity = (at: number, { terms }: AnnotatedWords): boolean =>
  terms[at]?.some(({ list }) => list === IDENTITY_LIST) ?? false;

/**
 * The word as both models read it. All names of what people are become one, so that no score depends on which
 * group is named.
 */
export function readAs(word: string, at: number, annotated: AnnotatedWords): string {
  if (!namesIdentity(at, annotated)) return word;
  return word.endsWith('s') && !word.endsWith('ss') ? SEVERAL : ONE;
}
