import type { Scorer } from '../scorer.ts';
import { type Attribute, attributeOf, summaryOf } from './attributes.ts';
import { type PerspectiveError, refuse } from './errors.ts';
import { checkRequest, type PerspectiveRequest } from './request.ts';
import { type HurtfulWords, scoreWords } from './words.ts';

export type { Attribute } from './attributes.ts';
export type { PerspectiveError } from './errors.ts';
export type { PerspectiveRequest } from './request.ts';
export type { HurtfulWords } from './words.ts';

/** A score as Perspective writes it; `value` from 0 to 1. */
export interface PerspectiveScore {
  readonly value: number;
  readonly type: 'PROBABILITY';
}

/** A part of the comment and its score; `begin` and `end` are half-open, in UTF-16 units. */
export interface SpanScore {
  readonly begin: number;
  readonly end: number;
  readonly score: PerspectiveScore;
}

/** An answer in the shape of Perspective's. */
export interface PerspectiveResponse {
  /** Absent where every score is below its threshold. */
  readonly attributeScores?: Readonly<
    Partial<
      Record<
        Attribute,
        { readonly spanScores: readonly SpanScore[]; readonly summaryScore: PerspectiveScore }
      >
    >
  >;
  readonly languages: readonly string[];
  readonly detectedLanguages: readonly string[];
  readonly clientToken?: string;
}

/** Answers a request as `comments:analyze` did, without a network. */
export type Analyze = (request: PerspectiveRequest) => PerspectiveResponse | PerspectiveError;

const UNDETERMINED = 'und';

const probability = (value: number): PerspectiveScore => ({ value, type: 'PROBABILITY' });

/** The attributes that a listed word speaks for. */
const SPOKEN_FOR: readonly Attribute[] = ['TOXICITY', 'INSULT'];

/**
 * An adapter for those who used Perspective: takes its requests, answers in its shape, and never throws on a request,
 * however wrong. With `words`, `spanAnnotations` adds the words that readers would mark.
 */
export function createAnalyze(scorer: Scorer, words?: HurtfulWords): Analyze {
  return (request) => {
    const checked = checkRequest(request);
    if ('error' in checked) return checked;
    const { text, attributes, languages, spanAnnotations, clientToken } = checked;
    const explanation = scorer.explain(text);
    const detected = explanation.language ?? UNDETERMINED;
    const [[first] = [undefined]] = attributes;
    const asked = languages ?? [detected];
    if (first !== undefined && asked.some((language) => !isOf(language, explanation.language))) {
      const message = `Attribute ${first} does not support request languages: ${asked.join(', ')}`;
      return refuse('LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE', message, {
        attribute: first,
        ...(languages === undefined ? { detectedLanguages: [detected] } : { requestedLanguages: languages }),
      });
    }
    const marked = spanAnnotations && words !== undefined ? scoreWords(text, words) : [];
    const scores = attributes.flatMap(([attribute, threshold]) => {
      const summary = summaryOf(explanation, attribute);
      if (summary < threshold) return [];
      const own = SPOKEN_FOR.includes(attribute) ? marked : [];
      const spans = [
        ...explanation.sentences.map((sentence) => ({
          ...sentence,
          score: attributeOf(sentence, attribute),
        })),
        ...own,
      ];
      const spanScores = spans.map(({ start, end, score }) => ({
        begin: start,
        end,
        score: probability(score),
      }));
      return [[attribute, { spanScores, summaryScore: probability(summary) }] as const];
    });
    return {
      ...(scores.length === 0 ? {} : { attributeScores: Object.fromEntries(scores) }),
      languages: asked,
      detectedLanguages: [detected],
      ...(clientToken === undefined ? {} : { clientToken }),
    };
  };
}

/** Whether a tag ("en-GB") names that language ("en"). */
const isOf = (tag: string, language: string | undefined): boolean =>
  language !== undefined && tag.toLowerCase().split('-')[0] === language;
