import type { Span } from '../span.ts';
import type { Token } from '../text/tokenise.ts';
import type { Cut } from './cut-clauses.ts';

const ADDRESSES = new Set(['you', 'u', 'ya', 'ye']);
/** Behind "you" these make a clause of their own ("you are ...") and no mere address ("you idiot"). */
const VERBS = new Set([
  ...[
    'are',
    'r',
    'were',
    'was',
    'is',
    'have',
    'had',
    'can',
    'could',
    'will',
    'would',
    'should',
    'must',
    'may',
  ],
  ...['do', 'did', 'need', 'look', 'sound', 'make', 'get', 'got', 'know', 'think', 'never', 'always', 'all'],
]);
const FINAL_MARKS = new Set(['.', '!', '?', '\n']);
const JOINTS = new Set(['and', 'but', 'so', 'or', 'because', 'then']);
const LONGEST_ADDRESS = 4;
const FEWEST_LEFT = 3;

/**
 * The cut that takes a mere address ("you idiot") out of a sentence without commas: from its end, its start, or
 * before an "and". Empty when a cue is more than an address or stands elsewhere: then nothing can be cut neatly.
 */
export function cutAddress(draft: string, tokens: readonly Token[], cues: readonly Span[]): Cut[] {
  const [cue] = cues;
  if (cue === undefined || cues.length > 1) return [];
  const first = tokens.findIndex(({ end }) => end > cue.start);
  const last = tokens.findLastIndex(({ start }) => start < cue.end) + 1;
  const words = tokens.slice(first, last).map(({ text }) => text);
  if (
    !ADDRESSES.has(words[0] ?? '') ||
    words.length > LONGEST_ADDRESS ||
    words.some((word) => VERBS.has(word))
  ) {
    return [];
  }
  let end = tokens.length;
  while (end > 0 && FINAL_MARKS.has(tokens[end - 1]?.text ?? '')) end--;
  if (end - (last - first) < FEWEST_LEFT) return [];
  const before = tokens[first - 1];
  const behind = tokens[last];
  if (before === undefined) {
    const began = draft.charAt(cue.start);
    return behind === undefined
      ? []
      : [{ start: cue.start, end: behind.start, capital: began !== began.toLowerCase() }];
  }
  const standsAside = last >= end || JOINTS.has(behind?.text ?? '');
  return standsAside ? [{ start: before.end, end: cue.end, capital: false }] : [];
}
