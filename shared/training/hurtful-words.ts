import { z } from 'zod';
import { type HurtfulWords, inputsOf } from '../core/perspective/words.ts';
import { overlaps, type Span } from '../core/span.ts';
import { normalise } from '../core/text/normalise.ts';
import { type Token, tokenise } from '../core/text/tokenise.ts';
import { fitLogistic, type Observation } from './logistic.ts';
import { type PublicRow, readPublicSet } from './public-sets.ts';

/** A word is listed that is marked so often, and in so great a share of its places. */
const FEWEST_MARKED = 2;
const LEAST_SHARE = 0.08;
/** Shares lean towards this one, as if a word had been seen once more. */
const PRIOR = 0.02;
const DECIMALS = 2;

const spansOf = z.array(z.tuple([z.number(), z.number()]));

/** The spans that readers of toxic_spans marked. Throws on a row of another set. */
export const markedSpans = ({ tags }: PublicRow): Span[] =>
  spansOf.parse(tags.spans).map(([start, end]) => ({ start, end }));

interface Counts {
  marked: number;
  all: number;
}

interface SeenWord {
  readonly token: Token;
  readonly isMarked: boolean;
}

/** Learns from the training rows of toxic_spans which words readers mark; each word's own place left out. */
export function learnHurtfulWords(rows: readonly PublicRow[]): HurtfulWords {
  const texts = rows.map((row) => {
    const spans = markedSpans(row);
    const tokens = tokenise(normalise(row.text));
    const words = tokens.filter(({ kind }) => kind === 'word');
    return {
      length: tokens.length,
      words: words.map(
        (token): SeenWord => ({ token, isMarked: spans.some((span) => overlaps(span, token)) }),
      ),
    };
  });
  const counts = new Map<string, Counts>();
  for (const { words } of texts) {
    for (const { token, isMarked } of words) {
      const count = counts.get(token.text) ?? { marked: 0, all: 0 };
      count.all += 1;
      if (isMarked) count.marked += 1;
      counts.set(token.text, count);
    }
  }
  const listed = new Map(
    [...counts].filter(([, { marked, all }]) => marked >= FEWEST_MARKED && marked / all > LEAST_SHARE),
  );
  const shareOf = (word: string, without?: SeenWord): number => {
    const { marked, all } = listed.get(word) ?? { marked: 0, all: 0 };
    const places = without === undefined ? all : all - 1;
    return ((without?.isMarked ? marked - 1 : marked) + PRIOR) / (places + 1);
  };
  const observations = texts.flatMap(({ words, length }): Observation[] => {
    const some = words.filter(({ token }) => listed.has(token.text));
    return some.map((word) => {
      const others = some.filter((other) => other !== word).map(({ token }) => shareOf(token.text));
      const share = shareOf(word.token.text, word);
      return { inputs: inputsOf(share, length, Math.max(0, ...others)), hostile: word.isMarked };
    });
  });
  const [bias = 0, share = 0, length = 0, other = 0] = fitLogistic(observations);
  const shares = [...listed.keys()].sort().map((word) => [word, Number(shareOf(word).toFixed(DECIMALS))]);
  return { weights: { bias, share, length, other }, shares: Object.fromEntries(shares) };
}

/** The rows that `learnHurtfulWords` learns from. */
export const markedRows = (folder: string, split: 'train' | 'dev'): PublicRow[] =>
  readPublicSet(folder, 'toxic_spans').filter((row) => row.split === split);
