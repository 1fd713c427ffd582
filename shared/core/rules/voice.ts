import type { Voice } from '../labels.ts';
import type { Sentence } from '../text/segment.ts';
import type { Token } from '../text/tokenise.ts';
import type { AnnotatedWords, PatternMatch } from './match.ts';
import { hasRole } from './roles.ts';

const FURTHEST_NEGATION = 10;
const FURTHEST_REPORT = 10;
const FURTHEST_OBJECT = 4;
const LONGEST_QUOTE = 80;

/**
 * Whether the words at `match` are meant ("direct"), denied ("you are not stupid"), or somebody else's
 * (in quotation marks, or behind "your agent called me ...").
 *
 * Order: inside `findSignals`.
 */
export function voiceOf(
  match: PatternMatch,
  sentence: Sentence,
  annotated: AnnotatedWords,
  quoted: ReadonlySet<number>,
): Voice {
  if (quoted.has(match.last - 1) || isReported(match, sentence, annotated)) return 'reported';
  return isNegated(match, sentence, annotated) ? 'negated' : 'direct';
}

/**
 * The words of a draft that stand in quotation marks, by index. A draft that is quoted as a whole quotes
 * nobody.
 */
export function quotedWords(tokens: readonly Token[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const mark of ['"', "'"]) {
    let open = -1;
    for (const [at, token] of tokens.entries()) {
      if (token.text !== mark || token.kind !== 'mark') continue;
      if (open >= 0 && at - open <= LONGEST_QUOTE && closes(tokens, at)) {
        for (let inside = open + 1; inside < at; inside++) quoted.add(inside);
        open = -1;
      } else if (opens(tokens, at)) open = at;
    }
  }
  const speaks = tokens.some(({ kind }, at) => kind === 'word' && !quoted.has(at));
  return speaks ? quoted : new Set();
}

/** An opening mark touches what follows and not what stands before; a closing one the other way round. */
const opens = (tokens: readonly Token[], at: number): boolean =>
  touches(tokens, at, at + 1) && (tokens[at - 1]?.kind === 'mark' || !touches(tokens, at - 1, at));
const closes = (tokens: readonly Token[], at: number): boolean =>
  touches(tokens, at - 1, at) && (tokens[at + 1]?.kind === 'mark' || !touches(tokens, at, at + 1));

const touches = (tokens: readonly Token[], one: number, other: number): boolean =>
  tokens[one] !== undefined && tokens[one]?.end === tokens[other]?.start;

/** "called me", "told my daughter", "wrote:": a report verb with its object or a colon, shortly before. */
function isReported({ first }: PatternMatch, sentence: Sentence, annotated: AnnotatedWords): boolean {
  const limit = Math.max(sentence.first, first - FURTHEST_REPORT);
  for (let at = first - 1; at >= limit; at--) {
    if (addresses(annotated, at)) return false;
    if (!hasRole(annotated, at, 'report-verb')) continue;
    for (let object = at + 1; object <= Math.min(first, at + FURTHEST_OBJECT); object++) {
      if (hasRole(annotated, object, 'reported-object') || annotated.words[object] === ':') return true;
    }
  }
  return false;
}

/** A comma and "you" behind it, without a verb, address the reader: "they told me it was sent, you lying ...". */
const addresses = (annotated: AnnotatedWords, at: number): boolean =>
  annotated.words[at] === ',' &&
  hasRole(annotated, at + 1, 'second-person') &&
  !hasRole(annotated, at + 1, 'you-are');

function isNegated({ first }: PatternMatch, sentence: Sentence, annotated: AnnotatedWords): boolean {
  const limit = Math.max(sentence.first, first - FURTHEST_NEGATION);
  for (let at = first - 1; at >= limit; at--) {
    if (hasRole(annotated, at, 'clause-break')) return false;
    // "I can't believe how stupid you are" denies nothing.
    if (!hasRole(annotated, at, 'negation')) continue;
    // "Don't you idiots read?" is a question.
    const asks = annotated.words[at]?.endsWith("n't") && hasRole(annotated, at + 1, 'second-person');
    if (!asks) return !hasRole(annotated, at + 1, 'assertive-verb');
  }
  return false;
}
