/** Why a request is refused; Perspective's own names. */
export type ErrorType =
  | 'COMMENT_EMPTY'
  | 'COMMENT_TOO_LONG'
  | 'NO_REQUESTED_ATTRIBUTES'
  | 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE'
  | 'INVALID_REQUEST';

/** What the languages were, where one is not judged here. */
export interface LanguageFault {
  readonly attribute: string;
  readonly requestedLanguages?: readonly string[];
  readonly detectedLanguages?: readonly string[];
}

/** An error in the shape of Perspective's answers with status 400. */
export interface PerspectiveError {
  readonly error: {
    readonly code: 400;
    readonly message: string;
    readonly status: 'INVALID_ARGUMENT';
    readonly details: readonly [
      {
        readonly '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error';
        readonly errorType: ErrorType;
        readonly languageNotSupportedByAttributeError?: LanguageFault;
      },
    ];
  };
}

/** The error that says so. */
export const refuse = (errorType: ErrorType, message: string, fault?: LanguageFault): PerspectiveError => ({
  error: {
    code: 400,
    message,
    status: 'INVALID_ARGUMENT',
    details: [
      {
        '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error',
        errorType,
        ...(fault === undefined ? {} : { languageNotSupportedByAttributeError: fault }),
      },
    ],
  },
});
