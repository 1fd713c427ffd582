import { type Cue, isAttackLabel, isTarget, type Verdict } from '#core';
import { readStrictness, type Strictness } from '../strictness.ts';

/** What the page asks its worker. */
export interface Question {
  /** Address of the model's file. */
  readonly model: string;
  readonly draft: string;
  readonly strictness: Strictness;
}

/** What the worker answers. */
export type Reply =
  | { readonly outcome: 'judged'; readonly verdict: Verdict }
  | { readonly outcome: 'failed'; readonly why: string };

/** Reads a message to the worker. Throws on anything else than a question. */
export function readQuestion(message: unknown): Question {
  const { model, draft, strictness } = fieldsOf(message);
  if (typeof model === 'string' && typeof draft === 'string')
    return { model, draft, strictness: readStrictness(typeof strictness === 'string' ? strictness : null) };
  throw new Error('a message that is no question came');
}

/** Reads the worker's message about a draft. Throws on anything else: a site may host two versions. */
export function readReply(message: unknown, draft: string): Reply {
  const { outcome, why, verdict } = fieldsOf(message);
  if (outcome === 'failed' && typeof why === 'string') return { outcome, why };
  if (outcome === 'judged' && isVerdict(verdict, draft)) return { outcome, verdict };
  throw new Error('the worker gave an answer of another shape; expected that of the same version');
}

function isVerdict(value: unknown, draft: string): value is Verdict {
  const { outcome, score, label, target, cues, reason } = fieldsOf(value);
  if (outcome === 'abstain') return typeof reason === 'string';
  if (typeof score !== 'number') return false;
  if (outcome === 'pass') return true;
  return outcome === 'flag' && isKind(label, target) && isCues(cues, draft);
}

const isCues = (value: unknown, draft: string): value is readonly Cue[] =>
  Array.isArray(value) && value.length > 0 && value.every((cue) => isCue(cue, draft));

function isCue(value: unknown, draft: string): value is Cue {
  const { start, end, label, target, because } = fieldsOf(value);
  if (typeof start !== 'number' || typeof end !== 'number' || !Array.isArray(because)) return false;
  return 0 <= start && start <= end && end <= draft.length && isKind(label, target);
}

const isKind = (label: unknown, target: unknown): boolean =>
  typeof label === 'string' && isAttackLabel(label) && typeof target === 'string' && isTarget(target);

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => (isFields(value) ? value : {});
