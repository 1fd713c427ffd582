import type { Severity } from '#core';

/** A straight piece of a line of text, in CSS pixels of the viewport. */
export interface Stretch {
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
}

const WAVE = 6;
const HEIGHT = 1.6;

/** The line under some words as an SVG path: each severity has its own shape, so that colour is not needed. */
export function linePath(severity: Severity, { left, width, bottom }: Stretch): string {
  const y = bottom - 1;
  if (severity !== 'warn') return `M${round(left)} ${round(y)}h${round(width)}`;
  const waves = Math.max(1, Math.round(width / WAVE));
  const half = round(width / waves / 2);
  // Up, then down, with the curve's middle on the line.
  const wave = `q${half / 2} ${-2 * HEIGHT} ${half} 0t${half} 0`;
  return `M${round(left)} ${round(y)}${wave}${`t${half} 0t${half} 0`.repeat(waves - 1)}`;
}

const round = (length: number): number => Math.round(length * 100) / 100;
