const SVG = 'http://www.w3.org/2000/svg';
type Attributes = Readonly<Record<string, string | number>>;

/** An element of a drawing. */
export function draw(
  tag: string,
  attributes: Attributes,
  ...content: readonly (Node | string)[]
): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
}

/** A value with its 95 % interval; `shade` numbers the colour. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly shade: number;
}

const WIDTH = 720;
const ROW = 44;
const LEFT = 150;
const RIGHT = 90;

/** Intervals on one axis, a row each; `zero` draws a line where nothing has changed. */
export function plotIntervals(bars: readonly Bar[], alternative: string): SVGElement {
  const lowest = Math.min(0, ...bars.map(({ low }) => low));
  const highest = Math.max(0, ...bars.map(({ high }) => high));
  const x = scale(lowest, highest, LEFT, WIDTH - RIGHT);
  const height = bars.length * ROW + 30;
  const rows = bars.map(({ name, value, low, high, shade }, row) => {
    const y = row * ROW + ROW / 2;
    return draw(
      'g',
      { class: `of-${shade}` },
      draw('text', { x: 0, y: y + 5 }, name),
      draw('line', { class: 'mark', x1: x(low), x2: x(high), y1: y, y2: y }),
      draw('circle', { cx: x(value), cy: y, r: 6 }),
      draw('text', { x: x(high) + 12, y: y + 5 }, value.toFixed(1)),
    );
  });
  const zero = draw('line', { class: 'axis', x1: x(0), x2: x(0), y1: 0, y2: height - 22 });
  const label = draw('text', { class: 'soft', x: x(0), y: height - 6, 'text-anchor': 'middle' }, '0');
  return picture(height, alternative, zero, ...rows, label);
}

/** One line for each name over the same places; a place without a value is left out. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly shade: number;
}

export function plotLines(
  places: readonly string[],
  series: readonly Series[],
  alternative: string,
): SVGElement {
  const height = 260;
  const bottom = height - 34;
  const highest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y = scale(0, highest, bottom, 16);
  const x = scale(0, Math.max(1, places.length - 1), 46, WIDTH - RIGHT - 60);
  const lines = series.map(({ name, values, shade }) => {
    const points = values.flatMap((value, at) => (value === undefined ? [] : [{ x: x(at), y: y(value) }]));
    const last = points.at(-1);
    return draw(
      'g',
      { class: `of-${shade}` },
      draw('polyline', { points: points.map((point) => `${point.x},${point.y}`).join(' ') }),
      ...points.map((point) => draw('circle', { cx: point.x, cy: point.y, r: 4 })),
      ...(last === undefined ? [] : [draw('text', { x: last.x + 10, y: last.y + 5 }, name)]),
    );
  });
  const ticks = [0, highest / 2, highest].map((value) =>
    draw(
      'g',
      {},
      draw('line', { class: 'axis', x1: 40, x2: WIDTH - RIGHT - 60, y1: y(value), y2: y(value) }),
      draw('text', { class: 'soft', x: 34, y: y(value) + 5, 'text-anchor': 'end' }, value.toFixed(0)),
    ),
  );
  const every = Math.ceil(places.length / 8);
  const labels = places.flatMap((place, at) =>
    at % every === 0
      ? [draw('text', { class: 'soft', x: x(at), y: height - 8, 'text-anchor': 'middle' }, place)]
      : [],
  );
  return picture(height, alternative, ...ticks, ...lines, ...labels);
}

/** Shares of a whole, one under the other. */
export function plotShares(
  shares: readonly { readonly name: string; readonly count: number }[],
  alternative: string,
): SVGElement {
  const whole = Math.max(
    1,
    shares.reduce((sum, { count }) => sum + count, 0),
  );
  const rows = shares.map(({ name, count }, row) => {
    const y = row * 34;
    const width = ((WIDTH - LEFT - RIGHT) * count) / whole;
    const share = `${count} (${((100 * count) / whole).toFixed(0)} %)`;
    return draw(
      'g',
      { class: `of-${(row % 5) + 1}` },
      draw('text', { x: 0, y: y + 21 }, name),
      draw('rect', { x: LEFT, y: y + 6, width: Math.max(1, width), height: 20, rx: 4 }),
      draw('text', { x: LEFT + width + 10, y: y + 21 }, share),
    );
  });
  return picture(shares.length * 34 + 8, alternative, ...rows);
}

const picture = (height: number, alternative: string, ...content: readonly Node[]): SVGElement =>
  draw('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': alternative }, ...content);

const scale =
  (low: number, high: number, from: number, until: number) =>
  (value: number): number =>
    from + ((value - low) / (high - low || 1)) * (until - from);
