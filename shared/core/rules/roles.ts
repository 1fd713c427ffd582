import type { AnnotatedWords } from './match.ts';

/** Lists that say what part a word plays in a sentence. */
export const ROLE_LISTS = [
  'second-person',
  'you-are',
  'staff-group',
  'staff-noun',
  'third-person',
  'self',
  'thing-noun',
  'report-verb',
  'reported-object',
  'negation',
  'assertive-verb',
  'bystander',
  'pointing',
  'clause-break',
] as const;
export type Role = (typeof ROLE_LISTS)[number];

/** Whether a term of that list begins at word `at`. */
export const hasRole = ({ terms }: AnnotatedWords, at: number, role: Role): boolean =>
  (terms[at] ?? []).some(({ list }) => list === role);
