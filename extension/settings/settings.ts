import * as z from 'zod/mini';
import { ATTACK_LABELS, type AttackLabel, STEPS } from '#core';
import { createInTurn } from '../in-turn.ts';
import { lazily } from '../lazily.ts';

/** A sentence of the agent's own, for a step of a reply about a topic. */
export const openingSchema = lazily(() =>
  z.object({
    topic: z.string(),
    step: z.enum(STEPS),
    sentence: z.string().check(z.minLength(1)),
  }),
);
export type OwnOpening = Readonly<z.infer<ReturnType<typeof openingSchema>>>;

/** Words that the agent does not want to write, and what to write instead; '' for nothing in particular. */
const phraseSchema = lazily(() =>
  z.object({
    avoid: z.string().check(z.trim(), z.minLength(2)),
    prefer: z.string().check(z.trim()),
  }),
);
export type OwnPhrase = Readonly<z.infer<ReturnType<typeof phraseSchema>>>;

/** What is stored. */
export const settingsSchema = lazily(() =>
  z.object({
    /** Origins that the agent switched the extension on for. */
    sites: z._default(z.array(z.string()), []),
    /** Origins of built-in pages that the agent switched it off for. */
    paused: z._default(z.array(z.string()), []),
    /** Ids of rules that the agent does not want. */
    rulesOff: z._default(z.array(z.string()), []),
    phrases: z._default(z.array(phraseSchema()), []),
    /** Whether help with an upset customer is not wanted. */
    helpOff: z._default(z.boolean(), false),
    /** Kinds of hostile messages that are shown without the attack. */
    shielded: z._default(z.array(z.enum(ATTACK_LABELS)), []),
    /** Whether no break is to be offered. */
    breaksOff: z._default(z.boolean(), false),
    /** The day on which the agent did not want one, `2025-01-31`; '' for none. */
    noBreakOn: z._default(z.string(), ''),
    /** The agent's own sentences to begin with. */
    openings: z._default(z.array(openingSchema()), []),
  }),
);

/** What the agent has chosen. */
export interface Settings {
  readonly sites: readonly string[];
  readonly paused: readonly string[];
  readonly rulesOff: readonly string[];
  readonly phrases: readonly OwnPhrase[];
  readonly helpOff: boolean;
  readonly shielded: readonly AttackLabel[];
  readonly breaksOff: boolean;
  readonly noBreakOn: string;
  readonly openings: readonly OwnOpening[];
}

/** The part of a browser's storage area that settings need. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
    removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  };
}

/** The agent's choices, kept on this machine. */
export interface SettingsStore {
  read(): Promise<Settings>;
  change(change: (settings: Settings) => Settings): Promise<void>;
  observe(changed: (settings: Settings) => void, signal: AbortSignal): void;
}

const KEY = 'settings';
/** What holds until the agent chooses otherwise. */
export const DEFAULTS: Settings = {
  sites: [],
  paused: [],
  rulesOff: [],
  phrases: [],
  helpOff: false,
  shielded: [],
  breaksOff: false,
  noBreakOn: '',
  openings: [],
};

/** Settings in the given storage area. What cannot be read counts as the defaults, and is left as it is. */
export function createSettings(area: Area): SettingsStore {
  const inTurn = createInTurn();
  const read = async (): Promise<Settings> => parse((await area.get(KEY))[KEY]);
  return {
    read,
    change: (change) => inTurn(async () => area.set({ [KEY]: change(await read()) })),
    observe: (changed, signal) => {
      const listener = (changes: Record<string, { newValue?: unknown }>): void => {
        if (KEY in changes) changed(parse(changes[KEY]?.newValue));
      };
      area.onChanged.addListener(listener);
      signal.addEventListener('abort', () => area.onChanged.removeListener(listener), { once: true });
    },
  };
}

function parse(value: unknown): Settings {
  if (value === undefined) return DEFAULTS;
  const parsed = settingsSchema().safeParse(value);
  if (parsed.success) return parsed.data;
  console.error(`otherend: settings are broken, so the defaults hold: ${z.prettifyError(parsed.error)}`);
  return DEFAULTS;
}
