/** What can happen to a hint; that a hostile message came, and that a break was taken. */
export const HAPPENINGS = ['shown', 'used', 'ignored', 'hostile', 'break'] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** How often something happened on a day; never what was written. */
export interface Count {
  /** The agent's own calendar day, `2025-01-31`. */
  readonly day: string;
  /** The rule of a hint, the label of a hostile message, or `minute`. */
  readonly rule: string;
  readonly what: Happening;
  readonly count: number;
}

/** How often each happened, over all rules and days. */
export function totalsOf(counts: readonly Count[]): Record<Happening, number> {
  const totals = { shown: 0, used: 0, ignored: 0, hostile: 0, break: 0 } satisfies Record<Happening, number>;
  for (const { what, count } of counts) totals[what] += count;
  return totals;
}

/** An agent's private counts. */
export interface Journal {
  count(rule: string, what: Happening): Promise<void>;
  /** Today's counts over all rules. */
  today(): Promise<Record<Happening, number>>;
  /** Those of the last thirty days. */
  recent(): Promise<Count[]>;
  /** Every count that is kept, by day. */
  all(): Promise<Count[]>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): void;
}
