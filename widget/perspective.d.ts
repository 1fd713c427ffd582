/** An attribute that is answered. */
export type Attribute =
  | 'TOXICITY'
  | 'INSULT'
  | 'THREAT'
  | 'IDENTITY_ATTACK'
  | 'PROFANITY'
  | 'SEXUALLY_EXPLICIT';

/** A request of Perspective's `comments:analyze`, as far as it is read; other fields are let be. */
export interface PerspectiveRequest {
  readonly comment: { readonly text: string; readonly type?: 'PLAIN_TEXT' | 'HTML' };
  readonly requestedAttributes: Readonly<
    Record<string, { readonly scoreType?: 'PROBABILITY'; readonly scoreThreshold?: number }>
  >;
  /** Two-letter codes; without it the language is detected. */
  readonly languages?: readonly string[];
  /** Scores of single words too. */
  readonly spanAnnotations?: boolean;
  readonly clientToken?: string;
}

/** A score; `value` from 0 to 1. */
export interface PerspectiveScore {
  readonly value: number;
  readonly type: 'PROBABILITY';
}

/** `begin` and `end` are half-open, in UTF-16 units of the comment. */
export interface SpanScore {
  readonly begin: number;
  readonly end: number;
  readonly score: PerspectiveScore;
}

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

/** What Perspective answered with status 400. */
export interface PerspectiveError {
  readonly error: {
    readonly code: 400;
    readonly message: string;
    readonly status: 'INVALID_ARGUMENT';
    readonly details: readonly [
      {
        readonly '@type': string;
        readonly errorType:
          | 'COMMENT_EMPTY'
          | 'COMMENT_TOO_LONG'
          | 'NO_REQUESTED_ATTRIBUTES'
          | 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE'
          | 'INVALID_REQUEST';
        readonly languageNotSupportedByAttributeError?: {
          readonly attribute: string;
          readonly requestedLanguages?: readonly string[];
          readonly detectedLanguages?: readonly string[];
        };
      },
    ];
  };
}

/** Answers at once, never throws on a request. */
export declare const analyze: (request: PerspectiveRequest) => PerspectiveResponse | PerspectiveError;
