import {
  createSuggestOpenings,
  isAttackLabel,
  type Policy,
  REVIEW,
  type Scorer,
  type Tone,
  withoutAttack,
} from '#core';
import type { AgentReader } from '#precise';
import type { Attack, CustomerReading } from './reading.ts';

/** Reads what customers write, and whether a reply meets it. */
export interface CustomerReader {
  read(message: string): CustomerReading;
  /** Whether the reply acknowledges the feeling or the harm; undefined where no model can tell. */
  acknowledges(reply: string): boolean | undefined;
}

interface ReaderParts {
  readonly tone: Tone;
  readonly scorer: Scorer | undefined;
  /** Of the precise model. */
  readonly reader: AgentReader | undefined;
  readonly policy: Policy;
}

/** Makes a reader of the models that could be loaded. */
export function createCustomerReader({ tone, scorer, reader, policy }: ReaderParts): CustomerReader {
  const suggestOpenings = createSuggestOpenings(tone);
  const abouts = new Map(
    tone.topics.map(({ id, about, patterns }) => [id, patterns.length === 0 ? '' : about]),
  );
  return {
    read: (message) => {
      const { topic, name, own, next } = suggestOpenings(message);
      const attack = scorer && findAttack(message, scorer, policy);
      return {
        topic,
        about: abouts.get(topic) ?? '',
        openings: { name: [...name], own: [...own], next: [...next] },
        ...(reader && { upset: reader.readMessage(message).upset }),
        ...(attack && { attack }),
      };
    },
    acknowledges: (reply) => reader && reader.readReply(reply).acknowledged >= REVIEW.acknowledgedAt,
  };
}

function findAttack(message: string, scorer: Scorer, policy: Policy): Attack | undefined {
  const verdict = scorer.judge(message, policy);
  if (verdict.outcome !== 'flag') return undefined;
  const labels = [...new Set(verdict.cues.map(({ label }) => label).filter(isAttackLabel))];
  const without = withoutAttack(message, scorer, policy);
  return { labels, ...(without !== undefined && { without }) };
}
