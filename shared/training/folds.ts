import { hashText, spread } from '../core/model/hash.ts';

export const FOLDS = 5;
const SHINGLE = 4;
const ALIKE = 0.4;
/** A shingle that more texts hold tells nothing of their likeness. */
const MOST_HOLDERS = 40;

/**
 * A fold (0 to `folds` - 1) for each text, near-duplicates in the same one: texts that share at least 0.4 (Jaccard) of
 * their 4-character shingles, and texts linked through others.
 */
export function foldsOf(texts: readonly string[], folds = FOLDS): number[] {
  const shingles = texts.map(shinglesOf);
  const leaders = texts.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let leader = index;
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
    return leader;
  };
  for (const [one, other] of candidatePairs(shingles)) {
    const first = shingles[one];
    const second = shingles[other];
    if (first === undefined || second === undefined) continue;
    if (jaccard(first, second) >= ALIKE) leaders[leaderOf(other)] = leaderOf(one);
  }
  return texts.map((_, index) => spread(hashText(texts[leaderOf(index)] ?? '')) % folds);
}

function shinglesOf(text: string): Set<number> {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= Math.max(SHINGLE, plain.length); at++) {
    shingles.add(hashText(plain.slice(at, at + SHINGLE)));
  }
  return shingles;
}

/** Pairs that share a shingle which is not too common to mean anything. */
function* candidatePairs(shingles: readonly Set<number>[]): Generator<[number, number]> {
  const holders = new Map<number, number[]>();
  for (const [index, set] of shingles.entries()) {
    for (const shingle of set) {
      const group = holders.get(shingle);
      if (group === undefined) holders.set(shingle, [index]);
      // One more than matters is enough to tell that it is too common.
      else if (group.length <= MOST_HOLDERS) group.push(index);
    }
  }
  const seen = new Set<number>();
  for (const group of holders.values()) {
    if (group.length > MOST_HOLDERS) continue;
    for (const [position, one] of group.entries()) {
      for (const other of group.slice(position + 1)) {
        const key = one * shingles.length + other;
        if (seen.has(key)) continue;
        seen.add(key);
        yield [one, other];
      }
    }
  }
}

function jaccard(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  // Sets of such different sizes cannot be alike.
  if (one.size < ALIKE * other.size || other.size < ALIKE * one.size) return 0;
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared++;
  return shared / (one.size + other.size - shared);
}
