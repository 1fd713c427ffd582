import { createScorer, type Scorer } from '#core';
import { createPrecise } from '#precise';

/**
 * The scorer of the precise model, from its file; of the small one where that cannot be used. A broken bundle takes
 * its own findings away, not those of the rules: then there is no scorer.
 */
export async function loadScorer(
  bundle: unknown,
  fetchPrecise: () => Promise<ArrayBuffer>,
): Promise<Scorer | undefined> {
  const small = createSmall(bundle);
  if (small === undefined) return undefined;
  try {
    return createScorer(bundle, createPrecise(await fetchPrecise()));
  } catch (error) {
    console.error(`otherend: the small model looks at replies, the precise one cannot be used: ${error}`);
    return small;
  }
}

function createSmall(bundle: unknown): Scorer | undefined {
  try {
    return createScorer(bundle);
  } catch (error) {
    console.error(`otherend: only the rules look at replies: ${error}`);
    return undefined;
  }
}
