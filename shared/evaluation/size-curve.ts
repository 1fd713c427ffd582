import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PATHS } from '../training/paths.ts';
import type { GoldenReport } from './report.ts';

const point = z.strictObject({
  /** What was tried. */
  name: z.string(),
  /** Family of models, which shares a line in the picture. */
  family: z.string(),
  /** Bytes of the learnt numbers, gzipped. */
  gzip: z.number(),
  /** On the held-out authored lines. */
  rocAuc: z.number(),
  recallAtTwoPercent: z.number(),
  chosen: z.boolean().optional(),
});
/** One model that was tried for the page, with its size and its quality on held-out lines. */
export type CurvePoint = z.infer<typeof point>;

/**
 * What was tried, as it was measured then (the code of what lost is gone), and the model that was chosen, as it is
 * now. Throws on a file of another shape.
 */
export function readSizeCurve({ bytes, models }: GoldenReport): CurvePoint[] {
  const tried = z.array(point).parse(JSON.parse(readFileSync(PATHS.sizeCurveData, 'utf8')));
  const { rocAuc, recallAtTwoPercent } = models.small.held;
  const chosen: CurvePoint = {
    name: 'small, as it is',
    family: 'convolution',
    gzip: bytes.modelGzip,
    rocAuc: rocAuc ?? 0,
    recallAtTwoPercent: recallAtTwoPercent ?? 0,
    chosen: true,
  };
  return [...tried, chosen];
}

const WIDTH = 640;
const HEIGHT = 360;
const EDGE = { left: 56, right: 16, top: 24, bottom: 44 } as const;
const COLOURS = ['#1d6fa5', '#b3541e', '#3f7d3a', '#7a4fa3'] as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The curve as a picture: size to the right, quality upwards, a line for each family. */
export function renderSizeCurve(points: readonly CurvePoint[]): string {
  const right = Math.max(...points.map(({ gzip }) => gzip)) * 1.1;
  const values = points.map(({ rocAuc }) => rocAuc);
  const low = Math.floor(Math.min(...values) * 50) / 50;
  const high = Math.max(low + 1 / 50, Math.ceil(Math.max(...values) * 50) / 50);
  const x = (bytes: number): number => EDGE.left + (bytes / right) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number): number =>
    HEIGHT - EDGE.bottom - ((value - low) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const families = [...new Set(points.map(({ family }) => family))];
  const lines = families.map((family, at) => {
    const own = points.filter((one) => one.family === family).sort((a, b) => a.gzip - b.gzip);
    const colour = COLOURS[at % COLOURS.length] ?? COLOURS[0];
    const path = own.map((one) => `${x(one.gzip).toFixed(1)},${y(one.rocAuc).toFixed(1)}`).join(' ');
    const marks = own.map(
      (one) =>
        `<circle cx="${x(one.gzip).toFixed(1)}" cy="${y(one.rocAuc).toFixed(1)}" r="${one.chosen ? 6 : 3.5}" fill="${colour}"><title>${escaped(one.name)}: ${one.rocAuc.toFixed(3)}, ${one.gzip} bytes</title></circle>`,
    );
    const legend = `<text x="${EDGE.left + 12}" y="${EDGE.top + 14 + at * 18}" fill="${colour}">${escaped(family)}</text>`;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>${marks.join('')}${legend}`;
  });
  const kilobytes = Array.from({ length: Math.floor(right / 20_000) + 1 }, (_, at) => at * 20_000);
  const levels = Array.from({ length: Math.round((high - low) * 50) + 1 }, (_, at) => low + at / 50);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>Size of the small model against its quality on held-out lines</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    ...levels.map(
      (level) =>
        `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(level).toFixed(1)}" y2="${y(level).toFixed(1)}" stroke="#dddddd"/>` +
        `<text x="${EDGE.left - 6}" y="${(y(level) + 4).toFixed(1)}" text-anchor="end" fill="#444444">${level.toFixed(2)}</text>`,
    ),
    ...kilobytes.map(
      (bytes) =>
        `<text x="${x(bytes).toFixed(1)}" y="${HEIGHT - EDGE.bottom + 18}" text-anchor="middle" fill="#444444">${bytes / 1000} kB</text>`,
    ),
    `<text x="${WIDTH / 2}" y="${HEIGHT - 8}" text-anchor="middle" fill="#444444">learnt numbers, gzipped; upwards: ROC-AUC on held-out lines; large dot: chosen</text>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}
