import type { Category, Severity } from './hints.ts';

/** What is said of a kind of fault where no rule of it matches. */
export interface Kind {
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
}
export type Kinds = Readonly<Record<Category, Kind>>;

/** A rule's stand-in where the larger model alone found something: this and the kind. */
export const MODEL_HINT = 'reads-as-';
