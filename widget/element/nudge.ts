import type { Copy, MessageId } from '#copy';
import type { AttackLabel, Cue, Target } from '#core';
import type { Band } from '../effect/band.ts';
import { composeExcerpt, type ExcerptPart } from './excerpt.ts';

/** Who reads what the customer sends, as far as the site knows; a bot's chats may be read by a person later. */
export const ANSWERED_BY = ['human', 'bot', 'bot-then-human', 'unknown'] as const;
export type AnsweredBy = (typeof ANSWERED_BY)[number];

/** Reads the attribute; anything else than these is the default. */
export const readAnsweredBy = (value: string | null): AnsweredBy =>
  ANSWERED_BY.find((known) => known === value) ?? 'human';

/** What was found in a draft, for the nudge to speak about. */
export interface Finding {
  readonly label: AttackLabel;
  readonly target: Target;
  readonly cues: readonly Cue[];
  readonly band: Band;
  /** By which the draft is known again, without being kept. */
  readonly print: string;
  /** Held only because the owner asked for a test. */
  readonly test: boolean;
}

/** All that the card shows. */
export interface Nudge {
  readonly human: string;
  readonly reason: string;
  readonly help: string;
  readonly excerpt: readonly ExcerptPart[];
  /** The message without the hurtful part; undefined where that leaves too little. */
  readonly without: string | undefined;
}

/** Words a nudge: the person first, then what may hurt, then what helps. */
export function composeNudge(
  draft: string,
  finding: Finding,
  without: string | undefined,
  answeredBy: AnsweredBy,
  copy: Copy,
): Nudge {
  return {
    human: copy[answeredBy === 'human' ? 'human' : 'human.unknown'],
    reason: copy[reasonOf(finding)],
    help: copy[finding.label === 'threat' ? 'help.threat' : 'help'],
    excerpt: composeExcerpt(draft, finding.cues),
    without,
  };
}

const REASONS = {
  insult: 'reason.insult.other',
  threat: 'reason.threat',
  identity_attack: 'reason.identity_attack',
  sexual: 'reason.sexual',
} as const satisfies Record<AttackLabel, MessageId>;

function reasonOf({ label, target, test }: Finding): MessageId {
  if (test) return 'reason.test';
  if (label !== 'insult') return REASONS[label];
  if (target === 'reader') return 'reason.insult.reader';
  return target === 'staff' ? 'reason.insult.staff' : REASONS.insult;
}
