import { type Copy, ENGLISH } from '#copy';
import { report } from '../report.ts';

/** What told already is not told again. */
let refused = '';

/** The sentences with the owner's own in their place; `wording` is JSON of sentences by message id, from the tag. */
export function withWording(copy: Copy, wording: string | null): Copy {
  if (wording === null || wording.trim() === '') return copy;
  try {
    return { ...copy, ...readWording(wording) };
  } catch (error) {
    if (refused !== wording) report('our own words are shown', error);
    refused = wording;
    return copy;
  }
}

/** Throws, saying what came and what was expected. */
function readWording(wording: string): Partial<Copy> {
  const given: unknown = JSON.parse(wording);
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Error(`"wording" must be a JSON object such as {"edit": "Change it"}; ${wording} came`);
  for (const [id, sentence] of Object.entries(given)) {
    if (!Object.hasOwn(ENGLISH, id))
      throw new Error(`"wording" has no sentence "${id}"; it takes ${Object.keys(ENGLISH).join(', ')}`);
    if (typeof sentence !== 'string' || sentence.trim() === '')
      throw new Error(`"wording" wants a sentence for "${id}"; ${JSON.stringify(sentence)} came`);
  }
  return given;
}
