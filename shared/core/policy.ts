/** Where a surface draws its line. */
export interface Policy {
  /** A calibrated score from here on flags the draft, 0 to 1. */
  readonly flagAt: number;
  /** In a flagged draft, a sentence that scores this much by itself is shown too, 0 to 1. */
  readonly showAt: number;
}

export const SURFACES = ['widget', 'extension'] as const;
export type Surface = (typeof SURFACES)[number];

/** Chosen from the golden report: few false alarms count for more than finding everything. */
export const POLICIES: Readonly<Record<Surface, Policy>> = {
  widget: { flagAt: 0.8, showAt: 0.5 },
  extension: { flagAt: 0.8, showAt: 0.5 },
};
