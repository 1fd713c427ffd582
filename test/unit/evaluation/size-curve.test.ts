import { describe, expect, test } from 'vitest';
import { type CurvePoint, renderSizeCurve } from '../../../shared/evaluation/size-curve.ts';

const POINTS: readonly CurvePoint[] = [
  {
    name: 'bits 13, width 8',
    family: 'convolution',
    gzip: 61_000,
    rocAuc: 0.941,
    recallAtTwoPercent: 0.7,
    chosen: true,
  },
  { name: 'bits 12, width 8', family: 'convolution', gzip: 33_000, rocAuc: 0.93, recallAtTwoPercent: 0.6 },
  {
    name: 'words < characters & more',
    family: 'linear & "plain"',
    gzip: 80_000,
    rocAuc: 0.91,
    recallAtTwoPercent: 0.5,
  },
];

/** The elements that are still open at the end, or the first end tag that fits none. */
function openElements(xml: string): string[] {
  const open: string[] = [];
  for (const [, end, name = '', empty] of xml.matchAll(
    /<(\/?)([a-z]+)(?:\s[a-zA-Z0-9:-]+="[^"<]*")*(\/?)>/gu,
  )) {
    if (end === '/') {
      if (open.pop() !== name) return [`/${name}`];
    } else if (empty === '') open.push(name);
  }
  return open;
}
const TAG = /<\/?[a-z]+(?:\s[a-zA-Z0-9:-]+="[^"<]*")*\/?>/gu;

describe('renderSizeCurve', () => {
  const svg = renderSizeCurve(POINTS);

  test('is well-formed', () => {
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(openElements(svg)).toEqual([]);
    const rest = svg.replace(TAG, '');
    expect(rest).not.toMatch(/[<]|&(?!amp;|lt;|gt;|quot;)/u);
  });
  test('names every point with its quality and size, and every family', () => {
    expect(svg).toContain('<title>bits 13, width 8: 0.941, 61000 bytes</title>');
    expect(svg).toContain('<title>bits 12, width 8: 0.930, 33000 bytes</title>');
    expect(svg).toContain('<title>words &lt; characters &amp; more: 0.910, 80000 bytes</title>');
    expect(svg).toContain('>convolution</text>');
    expect(svg).toContain('>linear &amp; "plain"</text>');
  });
  test('draws a line for each family, from small to large', () => {
    const lines = [...svg.matchAll(/<polyline points="([^"]*)"/gu)].map(([, points = '']) =>
      points.split(' '),
    );
    expect(lines.map((points) => points.length)).toEqual([2, 1]);
    const [small, large] = (lines[0] ?? []).map((point) => Number(point.split(',')[0]));
    expect(small).toBeLessThan(large ?? Number.NaN);
  });
  test('puts what is better higher, and the chosen one larger', () => {
    const circles = [...svg.matchAll(/cy="([\d.]+)" r="([\d.]+)"[^>]*><title>([^:]*):/gu)];
    const of = (name: string) => circles.find((circle) => circle[3] === name) ?? [];
    expect(Number(of('bits 13, width 8')[1])).toBeLessThan(Number(of('bits 12, width 8')[1]));
    expect(Number(of('bits 13, width 8')[2])).toBeGreaterThan(Number(of('bits 12, width 8')[2]));
  });
  test.each([0.94, 0.95, 1])('draws a single point of quality %d inside the picture', (rocAuc) => {
    const one = renderSizeCurve([
      { name: 'one', family: 'one', gzip: 1000, rocAuc, recallAtTwoPercent: 0.5 },
    ]);
    expect(one).not.toContain('NaN');
    const [, x, y] = /cx="([\d.]+)" cy="([\d.]+)"/u.exec(one) ?? [];
    expect(Number(x)).toBeLessThanOrEqual(640);
    expect(Number(y)).toBeLessThanOrEqual(360);
  });
});
