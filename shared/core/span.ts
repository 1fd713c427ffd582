/** A half-open range `[start, end)` in UTF-16 units of the draft as typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `outer` holds all of `inner`. */
export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Orders spans by start, the longer first. */
export const byStart = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
