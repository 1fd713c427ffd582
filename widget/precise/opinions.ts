import type { Verdict } from '#core';
import { fingerprintOf } from '../gate/fingerprint.ts';
import { readReply } from './reply.ts';

/** The small model's scores from here to there do not settle a draft. */
export const UNSURE = { from: 0.15, until: 0.97 } as const;

/** Long enough that nobody is in the middle of a word. */
export const PAUSE_MS = 400;

/** Drafts whose verdicts are kept; the oldest goes first. */
export const MOST_KEPT = 8;

/** The precise model's verdicts on what the customer writes, ready before it is sent. */
export interface Opinions {
  /** Something was written: after a pause the draft is looked at. */
  written(read: () => string): void;
  /** The precise model's verdict on exactly this draft, if it is there by now. */
  on(draft: string): Verdict | undefined;
  /** A draft that we wrote ourselves is never doubted. */
  trust(draft: string): void;
}

/** What opinions need from outside. */
export interface OpinionParts {
  /** The small model's verdict; undefined where the precise one is not wanted. */
  judge(draft: string): Verdict | undefined;
  /** Starts the worker, whose messages go to `told`. Returns the way to ask about a draft. */
  start(told: (message: unknown) => void, failed: (error: unknown) => void, life: AbortSignal): Ask;
  /** Hears once why there are no more opinions. */
  failed(error: unknown): void;
  /** Calls back later; the signal takes it back. */
  later(call: () => void, milliseconds: number, signal: AbortSignal): void;
}
export type Ask = (draft: string) => void;

/**
 * Asks the precise model, one draft at a time, where the small one is unsure. Nothing is started before the first
 * such draft, and nothing is kept once the signal aborts.
 */
export function createOpinions(parts: OpinionParts, signal: AbortSignal): Opinions {
  const ended = new AbortController();
  const life = AbortSignal.any([signal, ended.signal]);
  const kept = new Map<string, Verdict>();
  const trusted = new Set<string>();
  let typing = new AbortController();
  let ask: Ask | undefined;
  let asked: string | undefined;
  let next: string | undefined;
  const isTrusted = (draft: string): boolean => trusted.has(fingerprintOf(draft));
  const forget = (): void => {
    kept.clear();
    asked = undefined;
    next = undefined;
  };
  signal.addEventListener('abort', forget, { once: true });

  const fail = (error: unknown): void => {
    if (life.aborted) return;
    ended.abort();
    parts.failed(error);
  };
  const guarded = (call: () => void): void => {
    if (life.aborted) return;
    try {
      call();
    } catch (error) {
      fail(error);
    }
  };
  const told = (message: unknown): void => {
    if (asked === undefined) return;
    const reply = readReply(message, asked);
    if (reply.outcome === 'failed') throw new Error(reply.why);
    keep(kept, asked, reply.verdict);
    asked = undefined;
    if (next !== undefined) askAbout(next);
  };
  const askAbout = (draft: string): void => {
    next = undefined;
    asked = draft;
    ask ??= parts.start((message) => guarded(() => told(message)), fail, life);
    ask(draft);
  };
  const consider = (draft: string): void => {
    next = undefined;
    if (draft.trim() === '' || draft === asked || kept.has(draft) || isTrusted(draft)) return;
    const verdict = parts.judge(draft);
    if (verdict === undefined || !isUnsure(verdict)) return;
    if (asked === undefined) askAbout(draft);
    else next = draft;
  };

  return {
    written: (read) => {
      typing.abort();
      typing = new AbortController();
      if (life.aborted) return;
      const still = AbortSignal.any([typing.signal, life]);
      parts.later(() => guarded(() => consider(read())), PAUSE_MS, still);
    },
    on: (draft) => (isTrusted(draft) ? undefined : kept.get(draft)),
    trust: (draft) => void trusted.add(fingerprintOf(draft)),
  };
}

const isUnsure = (verdict: Verdict): boolean =>
  verdict.outcome !== 'abstain' && verdict.score >= UNSURE.from && verdict.score < UNSURE.until;

function keep(kept: Map<string, Verdict>, draft: string, verdict: Verdict): void {
  kept.set(draft, verdict);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}
