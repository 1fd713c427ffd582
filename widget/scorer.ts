import { createScorer, type Scorer } from '#core';
import bundle from '../shared/model/bundle.json?raw';

let made: Scorer | undefined;
let failed: { readonly error: unknown } | undefined;

/**
 * The page's one scorer, made at the first call: in idle time, when a field is first focused, or at the first send.
 * Throws, and goes on throwing, on a broken bundle.
 */
export function scorerOfPage(): Scorer {
  if (failed !== undefined) throw failed.error;
  try {
    made ??= createScorer(JSON.parse(bundle));
    return made;
  } catch (error) {
    failed = { error };
    throw error;
  }
}
