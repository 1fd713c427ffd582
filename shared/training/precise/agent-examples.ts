import { CATEGORIES } from '../../core/advice/hints.ts';
import { createLexicon, type Lexicon, type TermLists } from '../../core/rules/lexicon.ts';
import { type DraftWords, readWords } from '../../core/rules/read-words.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { AGENT_OUTPUTS, UPSET } from '../../precise/agent-outputs.ts';
import { legible } from '../../precise/legible.ts';
import { createSplitPieces, type SplitPieces, type Vocabulary } from '../../precise/pieces.ts';
import type { MarkedReply, Pair } from '../agent-corpus.ts';
import { LEARNT_OUTPUTS } from '../attack-goals.ts';
import type { Goal } from '../goals.ts';
import { createRandom } from '../random.ts';
import type { PreciseExample } from './learn.ts';
import type { TextInput } from './network.ts';

/** No label is sure: what is wanted stays so far from 0 and 1. */
const DOUBT = 0.02;
const wanted = (yes: boolean): number => (yes ? 1 - DOUBT : DOUBT);
/** The answers to agents stand behind the others. */
const at = (output: number): number => LEARNT_OUTPUTS + output;

const yesOrNo = (output: number, yes: boolean, weight: number): Goal => ({
  at: at(output),
  wanted: wanted(yes),
  weight,
});
const categoryGoals = (has: (category: string) => boolean, weight: number): Goal[] =>
  CATEGORIES.map((category, index) => yesOrNo(AGENT_OUTPUTS.categories + index, has(category), weight));

/** What the network reads of an agent's or a customer's words: their pieces alone. */
export function agentInput(read: DraftWords, split: SplitPieces, at?: number): TextInput {
  const { first, last } = (at === undefined ? undefined : read.sentences[at]) ?? {};
  return { pieces: split(legible(read, first, last)), evidence: [] };
}

/** Examples of a reply: the whole, with all its faults, and each sentence with its own. */
export function replyExamples(
  { text, faults }: MarkedReply,
  lexicon: Lexicon,
  split: SplitPieces,
): PreciseExample[] {
  const read = readWords(text, lexicon);
  const spans = faults.map(({ kind, words }) => {
    const start = text.indexOf(words);
    return { kind, start, end: start + words.length };
  });
  const kindsIn = (part: Span): Set<string> =>
    new Set(spans.filter((span) => overlaps(span, part)).map(({ kind }) => kind));
  const kinds = kindsIn({ start: 0, end: text.length });
  const whole: PreciseExample = {
    spellings: [agentInput(read, split)],
    goals: [
      yesOrNo(AGENT_OUTPUTS.fault, kinds.size > 0, 1),
      ...categoryGoals((category) => kinds.has(category), 0.3),
    ],
  };
  if (read.sentences.length < 2) return [whole];
  return [
    whole,
    ...read.sentences.map((sentence, index): PreciseExample => {
      const own = kindsIn(sentence);
      return {
        spellings: [agentInput(read, split, index)],
        goals: categoryGoals((category) => own.has(category), 0.2),
      };
    }),
  ];
}

/** Examples of a pair: how upset the message is, and whether the reply acknowledges that. */
export function pairExamples(
  { message, upset, reply, acknowledged }: Pair,
  lexicon: Lexicon,
  split: SplitPieces,
): PreciseExample[] {
  const level: Goal = {
    from: at(AGENT_OUTPUTS.upset),
    of: UPSET.length,
    chosen: UPSET.indexOf(upset),
    weight: 0.6,
  };
  return [
    { spellings: [agentInput(readWords(message, lexicon), split)], goals: [level] },
    {
      spellings: [agentInput(readWords(reply, lexicon), split)],
      goals: [yesOrNo(AGENT_OUTPUTS.acknowledged, acknowledged, 1)],
    },
  ];
}

const JOIN_SEED = 7;
/** Units of a reply that is short enough to stand beside another one. */
const SHORT = 200;

/**
 * Short replies, each before or behind some flawless one, with the faults it has itself: that a long reply is flawed
 * by one sentence is learnt from these, since people write long ones with a fault less often.
 */
export function joinReplies(replies: readonly MarkedReply[], random: () => number): MarkedReply[] {
  const short = replies.filter(({ text }) => text.length <= SHORT);
  const flawless = short.filter(({ faults }) => faults.length === 0);
  return short.flatMap((reply) => {
    const beside = flawless[Math.floor(random() * flawless.length)];
    if (beside === undefined || beside === reply) return [];
    const texts = random() < 0.5 ? [reply.text, beside.text] : [beside.text, reply.text];
    return { ...reply, text: texts.join(' ') };
  });
}

/** Examples of all that is written for agents; `terms` as in the bundle's lexicon. */
export function agentExamples(
  { replies, pairs }: { readonly replies: readonly MarkedReply[]; readonly pairs: readonly Pair[] },
  terms: TermLists,
  vocabulary: Vocabulary,
): PreciseExample[] {
  const lexicon = createLexicon(terms);
  const split = createSplitPieces(vocabulary);
  return [
    ...replies.flatMap((reply) => replyExamples(reply, lexicon, split)),
    // Their sentences are learnt from already.
    ...joinReplies(replies, createRandom(JOIN_SEED)).flatMap((reply) =>
      replyExamples(reply, lexicon, split).slice(0, 1),
    ),
    ...pairs.flatMap((pair) => pairExamples(pair, lexicon, split)),
  ];
}
