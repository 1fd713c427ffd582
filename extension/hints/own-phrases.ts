import type { OwnPhrase } from '../settings/settings.ts';
import { type Finding, OWN_RULE } from './finding.ts';

/** Finds the agent's own phrases as whole words, whatever their case. */
export const findOwnPhrases = (draft: string, phrases: readonly OwnPhrase[]): Finding[] =>
  phrases.flatMap(({ avoid, prefer }) =>
    [...draft.matchAll(patternOf(avoid))].map(
      ({ 0: words, index }): Finding => ({
        rule: `${OWN_RULE}${avoid}`,
        category: 'robot',
        severity: 'suggest',
        start: index,
        end: index + words.length,
        words,
        message: 'You wanted to be told when you write this.',
        ...(prefer !== '' && { rewrite: asWritten(words, prefer) }),
      }),
    ),
  );

/** Blanks of any kind and number stand for each other; typographic apostrophes for plain ones. */
function patternOf(phrase: string): RegExp {
  const words = phrase
    .trim()
    .replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
    .replace(/['’]/gu, "['’]")
    .split(/\s+/u)
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${words}(?![\\p{L}\\p{N}_])`, 'giu');
}

/** A capital at the beginning stays one. */
const asWritten = (words: string, better: string): string =>
  /^\p{Lu}/u.test(words) ? better.charAt(0).toUpperCase() + better.slice(1) : better;
