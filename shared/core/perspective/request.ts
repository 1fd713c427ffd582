import { ATTRIBUTES, type Attribute, isAttribute } from './attributes.ts';
import { type PerspectiveError, refuse } from './errors.ts';

/** A request of Perspective's `comments:analyze`, as far as it is read here; the other fields are let be. */
export interface PerspectiveRequest {
  readonly comment: { readonly text: string; readonly type?: 'PLAIN_TEXT' | 'HTML' };
  readonly requestedAttributes: Readonly<
    Record<string, { readonly scoreType?: 'PROBABILITY'; readonly scoreThreshold?: number }>
  >;
  /** Two-letter codes; without it the language is detected. */
  readonly languages?: readonly string[];
  /** Scores of single words too, where there are such. */
  readonly spanAnnotations?: boolean;
  readonly clientToken?: string;
}

/** A request that was checked. */
export interface CheckedRequest {
  readonly text: string;
  /** Each attribute with the score from which on it is answered. */
  readonly attributes: readonly (readonly [Attribute, number])[];
  readonly languages: readonly string[] | undefined;
  readonly spanAnnotations: boolean;
  readonly clientToken: string | undefined;
}

/** Perspective's limit, in bytes of UTF-8. */
const MOST_BYTES = 20 * 1024;

/** The request, or the error that Perspective would answer. */
export function checkRequest(request: unknown): CheckedRequest | PerspectiveError {
  if (!isRecord(request))
    return refuse('INVALID_REQUEST', `Request is ${nameOf(request)}, expected an object`);
  const { comment, requestedAttributes, languages, spanAnnotations, clientToken } = request;
  if (!isRecord(comment) || typeof comment.text !== 'string') {
    const came = isRecord(comment) ? nameOf(comment.text) : nameOf(comment);
    return refuse('INVALID_REQUEST', `comment.text is ${came}, expected text`);
  }
  if (comment.text.trim() === '') return refuse('COMMENT_EMPTY', 'Comment must be non-empty.');
  if (bytesOf(comment.text) > MOST_BYTES) return refuse('COMMENT_TOO_LONG', 'Comment text too long.');
  if (![undefined, 'TEXT_TYPE_UNSPECIFIED', 'PLAIN_TEXT', 'HTML'].some((type) => type === comment.type)) {
    return refuse('INVALID_REQUEST', `Unknown text type: ${String(comment.type)}`);
  }
  if (languages !== undefined && !isTexts(languages)) {
    return refuse('INVALID_REQUEST', `languages is ${nameOf(languages)}, expected a list of codes`);
  }
  const attributes = checkAttributes(requestedAttributes);
  if ('error' in attributes) return attributes;
  return {
    text: comment.type === 'HTML' ? withoutTags(comment.text) : comment.text,
    attributes: attributes.asked,
    languages: languages === undefined || languages.length === 0 ? undefined : languages,
    spanAnnotations: spanAnnotations === true,
    clientToken: typeof clientToken === 'string' ? clientToken : undefined,
  };
}

function checkAttributes(
  requested: unknown,
): { asked: readonly (readonly [Attribute, number])[] } | PerspectiveError {
  if (!isRecord(requested) || Object.keys(requested).length === 0) {
    return refuse('NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes');
  }
  const asked: (readonly [Attribute, number])[] = [];
  for (const [name, options] of Object.entries(requested)) {
    if (!isAttribute(name)) {
      return refuse(
        'INVALID_REQUEST',
        `Unknown requested attribute: ${name}; here are ${ATTRIBUTES.join(', ')}`,
      );
    }
    const { scoreType, scoreThreshold } = isRecord(options) ? options : {};
    if (scoreType !== undefined && scoreType !== 'PROBABILITY') {
      const message = `Requested score type ${String(scoreType)} is not supported by attribute ${name}`;
      return refuse('INVALID_REQUEST', message);
    }
    if (scoreThreshold !== undefined && typeof scoreThreshold !== 'number') {
      return refuse(
        'INVALID_REQUEST',
        `scoreThreshold of ${name} is ${nameOf(scoreThreshold)}, expected a number`,
      );
    }
    asked.push([name, scoreThreshold ?? 0]);
  }
  return { asked };
}

/** Tags become blanks, so that what is left keeps its place. */
const withoutTags = (html: string): string => html.replace(/<[^<>]*>/gu, (tag) => ' '.repeat(tag.length));

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const nameOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object'
        : typeof value;
