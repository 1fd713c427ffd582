import type { Voice } from '../labels.ts';
import type { Sentence } from '../text/segment.ts';
import type { AnnotatedWords, PatternMatch } from './match.ts';
import { hasRole } from './roles.ts';

const FURTHEST_NEGATION = 6;
const FURTHEST_REPORT = 8;

/**
 * Whether the words at `match` are meant ("direct"), denied ("you are not stupid"), or somebody else's
 * (in quotation marks, or behind "your agent called me ...").
 *
 * Order: inside `findSignals`.
 */
export function voiceOf(match: PatternMatch, sentence: Sentence, annotated: AnnotatedWords): Voice {
  if (isQuoted(match, sentence, annotated) || isReported(match, sentence, annotated)) return 'reported';
  return isNegated(match, sentence, annotated) ? 'negated' : 'direct';
}

function isQuoted({ first, last }: PatternMatch, sentence: Sentence, { words }: AnnotatedWords): boolean {
  let before = 0;
  for (let at = sentence.first; at < first; at++) if (words[at] === '"') before++;
  if (before % 2 === 0) return false;
  for (let at = last; at < sentence.last; at++) if (words[at] === '"') return true;
  return false;
}

/** "called me", "told us to": a report verb whose object is the writer, shortly before. */
function isReported({ first }: PatternMatch, sentence: Sentence, annotated: AnnotatedWords): boolean {
  const limit = Math.max(sentence.first, first - FURTHEST_REPORT);
  for (let at = first - 1; at >= limit; at--) {
    if (!hasRole(annotated, at, 'report-verb')) continue;
    for (let object = at + 1; object <= Math.min(first, at + 3); object++) {
      if (hasRole(annotated, object, 'reported-object')) return true;
    }
  }
  return false;
}

function isNegated({ first }: PatternMatch, sentence: Sentence, annotated: AnnotatedWords): boolean {
  const limit = Math.max(sentence.first, first - FURTHEST_NEGATION);
  for (let at = first - 1; at >= limit; at--) {
    if (hasRole(annotated, at, 'clause-break')) return false;
    if (hasRole(annotated, at, 'negation')) return true;
  }
  return false;
}
