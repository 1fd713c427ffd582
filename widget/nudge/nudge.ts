import type { Copy, MessageId } from '#copy';
import type { AttackLabel, Cue, Target } from '#core';
import type { Framing } from '../effect/arm.ts';
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

/** Whom a site shows as the ones who read; each part where it is given. */
export interface Team {
  readonly name: string | undefined;
  /** Address of a picture. */
  readonly picture: string | undefined;
  /** A sentence in their own words. */
  readonly text: string | undefined;
  /** Address of a spoken line; it is fetched when the customer asks for it. */
  readonly voice: string | undefined;
}

/** All that the card shows. */
export interface Nudge {
  /** What is said first. */
  readonly title: string;
  readonly team: Team;
  readonly reason: string;
  readonly help: string;
  readonly excerpt: readonly ExcerptPart[];
  /** The message without the hurtful part; undefined where that leaves too little. */
  readonly without: string | undefined;
}

/** What a nudge is made of. */
export interface NudgeParts {
  readonly draft: string;
  readonly finding: Finding;
  readonly without: string | undefined;
  readonly answeredBy: AnsweredBy;
  readonly framing: Framing;
  readonly team: Team;
  readonly copy: Copy;
}

/** Words a nudge: the person first (or what another framing says), then what may hurt, then what helps. */
export function composeNudge(parts: NudgeParts): Nudge {
  const { draft, finding, without, answeredBy, framing, team, copy } = parts;
  return {
    title: framing === 'human' ? humanLine(answeredBy, copy) : copy[framing],
    team,
    reason: copy[reasonOf(finding)],
    help: copy[finding.label === 'threat' ? 'help.threat' : 'help'],
    excerpt: composeExcerpt(draft, finding.cues),
    without,
  };
}

/** The human line, as far as it is true. */
export const humanLine = (answeredBy: AnsweredBy, copy: Copy): string =>
  copy[answeredBy === 'human' ? 'human' : 'human.unknown'];

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
