import type { Target } from '../labels.ts';
import type { Sentence } from '../text/segment.ts';
import type { AnnotatedWords, PatternMatch } from './match.ts';
import { hasRole, type Role } from './roles.ts';

const TARGET_OF = [
  ['staff-group', 'staff'],
  ['second-person', 'reader'],
  ['self', 'self'],
  // People with no part in the service: no attack on staff.
  ['bystander', 'unknown'],
  ['thing-noun', 'thing'],
  ['staff-noun', 'third_party'],
  ['third-person', 'third_party'],
] as const satisfies readonly (readonly [Role, Target])[];

const FURTHEST_SUBJECT = 8;
const FURTHEST_NOUN = 3;

/**
 * Whom or what a bare term is about, from the noun behind it ("stupid app"), else from the nearest
 * subject before it in its clause ("you are so stupid").
 *
 * Order: inside `findSignals`, for terms that no rule with a target of its own covers.
 */
export function resolveTarget(
  { first, last }: PatternMatch,
  sentence: Sentence,
  annotated: AnnotatedWords,
): Target {
  return nounBehind(last, sentence, annotated) ?? subjectBefore(first, sentence, annotated) ?? 'unknown';
}

function nounBehind(last: number, sentence: Sentence, annotated: AnnotatedWords): Target | undefined {
  const limit = Math.min(sentence.last, last + FURTHEST_NOUN);
  for (let at = last; at < limit; at++) {
    if (hasRole(annotated, at, 'clause-break')) return undefined;
    if (hasRole(annotated, at, 'thing-noun')) return 'thing';
    if (hasRole(annotated, at, 'bystander')) return 'unknown';
    if (hasRole(annotated, at, 'staff-noun')) return 'third_party';
  }
  return undefined;
}

function subjectBefore(first: number, sentence: Sentence, annotated: AnnotatedWords): Target | undefined {
  const limit = Math.max(sentence.first, first - FURTHEST_SUBJECT);
  for (let at = first - 1; at >= limit; at--) {
    const role = TARGET_OF.find(([list]) => hasRole(annotated, at, list));
    if (role !== undefined) return role[1];
    if (hasRole(annotated, at, 'pointing')) return 'thing';
    if (hasRole(annotated, at, 'clause-break') && at < first - 1) return undefined;
  }
  return undefined;
}
