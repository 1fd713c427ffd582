import { CATEGORIES, type Category } from '../core/advice/hints.ts';
import { sigmoid } from '../core/judgement.ts';
import { createLexicon, type TermLists } from '../core/rules/lexicon.ts';
import { type DraftWords, readWords } from '../core/rules/read-words.ts';
import type { Span } from '../core/span.ts';
import { AGENT_OUTPUTS, UPSET, type Upset } from './agent-outputs.ts';
import { legible } from './legible.ts';
import type { PreciseModel } from './model-file.ts';
import { type LaidOutNetwork, layOutNetwork } from './network.ts';
import { createSplitPieces } from './pieces.ts';

/** A sentence of a reply with how likely each kind of fault is in it, 0 to 1. */
export interface ReadSentence extends Span {
  readonly kinds: Readonly<Record<Category, number>>;
}

/** What the network makes of an agent's reply. */
export interface ReadReply {
  /** How likely a colleague would speak up about it, 0 to 1. */
  readonly fault: number;
  /** How likely it acknowledges the feeling or the harm of an upset customer, 0 to 1. */
  readonly acknowledged: number;
  /** One for each sentence, in order; the last ones of a very long reply are left out. */
  readonly sentences: readonly ReadSentence[];
}

/** What the network makes of a customer's message. */
export interface ReadMessage {
  readonly upset: Upset;
}

/** Reads what agents write and what they get. */
export interface AgentReader {
  readReply(reply: string): ReadReply;
  readMessage(message: string): ReadMessage;
}

/** Sentences of a reply that are read by themselves. */
const MOST_SENTENCES = 24;

/** Reads by the network; `terms` as in the bundle's lexicon. */
export function createAgentReader(
  { vocabulary, parts }: PreciseModel,
  terms: TermLists,
  { answerAgent }: LaidOutNetwork = layOutNetwork(parts),
): AgentReader {
  const lexicon = createLexicon(terms);
  const split = createSplitPieces(vocabulary);
  const answer = (read: DraftWords, first?: number, last?: number): Float32Array =>
    answerAgent(split(legible(read, first, last)));
  return {
    readReply: (reply) => {
      const read = readWords(reply, lexicon);
      const whole = answer(read);
      const alone = read.sentences.length === 1;
      return {
        fault: sigmoid(whole[AGENT_OUTPUTS.fault] ?? 0),
        acknowledged: sigmoid(whole[AGENT_OUTPUTS.acknowledged] ?? 0),
        sentences: read.sentences.slice(0, MOST_SENTENCES).map(({ first, last, start, end }) => ({
          start,
          end,
          kinds: kindsOf(alone ? whole : answer(read, first, last)),
        })),
      };
    },
    readMessage: (message) => {
      const answers = answer(readWords(message, lexicon));
      const logits = UPSET.map((_, level) => answers[AGENT_OUTPUTS.upset + level] ?? 0);
      return { upset: UPSET[logits.indexOf(Math.max(...logits))] ?? 'calm' };
    },
  };
}

function kindsOf(answers: Float32Array): ReadSentence['kinds'] {
  const of = (category: Category): number =>
    sigmoid(answers[AGENT_OUTPUTS.categories + CATEGORIES.indexOf(category)] ?? 0);
  return {
    blame: of('blame'),
    command: of('command'),
    dismissal: of('dismissal'),
    deflection: of('deflection'),
    'cold-refusal': of('cold-refusal'),
    'under-the-bus': of('under-the-bus'),
    sarcasm: of('sarcasm'),
    condescension: of('condescension'),
    'over-promising': of('over-promising'),
    robot: of('robot'),
    jargon: of('jargon'),
    'passive-hiding': of('passive-hiding'),
    hostility: of('hostility'),
  };
}
