import { type Matrix, type Multiply, productShape } from './multiply.ts';

/** A matrix with the slope of the loss by each of its numbers, once that is known. */
export interface Variable extends Matrix {
  slope: Float32Array | undefined;
}

/** Where each message of a batch begins in its rows; the last entry is the number of rows. */
export type Starts = readonly number[];

/** A variable from numbers; throws where their count is not `rows` x `columns`. */
export function variable(
  rows: number,
  columns: number,
  data: Float32Array = new Float32Array(rows * columns),
): Variable {
  if (data.length !== rows * columns) {
    throw new Error(`variable: ${data.length} numbers came, expected ${rows} x ${columns}`);
  }
  return { rows, columns, data, slope: undefined };
}

/**
 * Records each operation with its way back (reverse-mode differentiation, Linnainmaa 1976): every method
 * computes its result and remembers how to pass the result's slope to its operands.
 */
export interface Tape {
  /** `input` times `weights` plus `bias` (one row). */
  linear(input: Variable, weights: Variable, bias: Variable): Promise<Variable>;
  add(one: Variable, other: Variable): Variable;
  relu(input: Variable): Variable;
  tanh(input: Variable): Variable;
  /** Zeroes a share of the numbers and scales up the others; nothing where `share` is 0. */
  dropout(input: Variable, share: number, random: () => number): Variable;
  /** Each row with mean 0 and variance 1, then scaled and shifted by column (Ba et al. 2016). */
  normaliseRows(input: Variable, scale: Variable, shift: Variable): Variable;
  /** Rows of a table. */
  pick(table: Variable, rows: readonly number[], factor: number): Variable;
  /** Scaled dot-product attention of `heads` heads within each message; `input` holds queries, keys, values. */
  attend(input: Variable, heads: number, starts: Starts): Variable;
  /** The mean row of each message. */
  meanRows(input: Variable, starts: Starts): Variable;
  /** For each message and column of `importance`, the rows of `input` weighted by its softmax, side by side. */
  poolRows(input: Variable, importance: Variable, starts: Starts): Variable;
  /** Columns side by side. */
  join(one: Variable, other: Variable): Variable;
  /** Passes the slopes of the last results back to all operands. */
  back(): Promise<void>;
}

const SMALL = 1e-6;

/** A new, empty record of operations. */
export function createTape(multiply: Multiply): Tape {
  const backwards: (() => void | Promise<void>)[] = [];
  const record = (result: Variable, backward: () => void | Promise<void>): Variable => {
    backwards.push(backward);
    return result;
  };
  return {
    linear: async (input, weights, bias) => {
      productShape(input, weights, 'none');
      const product = await multiply(input, weights);
      const result = variable(product.rows, product.columns, product.data);
      addBias(result.data, bias.data);
      return record(result, async () => {
        const slope = { rows: result.rows, columns: result.columns, data: slopeOf(result) };
        give(input, (await multiply(slope, weights, 'second')).data);
        give(weights, (await multiply(input, slope, 'first')).data);
        sumRows(slopeOf(bias), slope.data);
      });
    },
    add: (one, other) => {
      const result = variable(one.rows, one.columns, one.data.slice());
      accumulate(result.data, other.data);
      return record(result, () => {
        const above = slopeOf(result);
        give(one, above.slice());
        give(other, above);
      });
    },
    relu: (input) => {
      const data = input.data.slice();
      for (let at = 0; at < data.length; at++) if ((data[at] ?? 0) < 0) data[at] = 0;
      const result = variable(input.rows, input.columns, data);
      return record(result, () => {
        const above = slopeOf(result);
        for (let at = 0; at < data.length; at++) if ((data[at] ?? 0) <= 0) above[at] = 0;
        give(input, above);
      });
    },
    tanh: (input) => {
      const data = input.data.map(Math.tanh);
      const result = variable(input.rows, input.columns, data);
      return record(result, () => {
        const above = slopeOf(result);
        for (let at = 0; at < data.length; at++) {
          above[at] = (above[at] ?? 0) * (1 - (data[at] ?? 0) ** 2);
        }
        give(input, above);
      });
    },
    dropout: (input, share, random) => {
      if (share === 0) return input;
      const kept = drawKept(input.data.length, share, random);
      const scale = 1 / (1 - share);
      const data = new Float32Array(input.data.length);
      for (let at = 0; at < data.length; at++) data[at] = kept[at] ? (input.data[at] ?? 0) * scale : 0;
      const result = variable(input.rows, input.columns, data);
      return record(result, () => {
        const above = slopeOf(result);
        for (let at = 0; at < kept.length; at++) above[at] = kept[at] ? (above[at] ?? 0) * scale : 0;
        give(input, above);
      });
    },
    normaliseRows: (input, scale, shift) => {
      const { rows, columns } = input;
      const plain = new Float32Array(input.data.length);
      const spread = new Float32Array(rows);
      const result = variable(rows, columns);
      for (let row = 0; row < rows; row++) {
        const from = row * columns;
        let mean = 0;
        for (let at = from; at < from + columns; at++) mean += input.data[at] ?? 0;
        mean /= columns;
        let variance = 0;
        for (let at = from; at < from + columns; at++) variance += ((input.data[at] ?? 0) - mean) ** 2;
        const inverse = 1 / Math.sqrt(variance / columns + SMALL);
        spread[row] = inverse;
        for (let column = 0; column < columns; column++) {
          const value = ((input.data[from + column] ?? 0) - mean) * inverse;
          plain[from + column] = value;
          result.data[from + column] = value * (scale.data[column] ?? 0) + (shift.data[column] ?? 0);
        }
      }
      return record(result, () => {
        const above = slopeOf(result);
        const [toScale, toShift, scales] = [slopeOf(scale), slopeOf(shift), scale.data];
        for (let row = 0; row < rows; row++) {
          const from = row * columns;
          let sum = 0;
          let along = 0;
          for (let column = 0; column < columns; column++) {
            const at = from + column;
            const value = plain[at] ?? 0;
            const slope = above[at] ?? 0;
            toScale[column] = (toScale[column] ?? 0) + slope * value;
            toShift[column] = (toShift[column] ?? 0) + slope;
            const scaled = slope * (scales[column] ?? 0);
            above[at] = scaled;
            sum += scaled;
            along += scaled * value;
          }
          sum /= columns;
          along /= columns;
          const inverse = spread[row] ?? 0;
          for (let at = from; at < from + columns; at++) {
            above[at] = inverse * ((above[at] ?? 0) - sum - (plain[at] ?? 0) * along);
          }
        }
        give(input, above);
      });
    },
    pick: (table, rows, factor) => {
      const { columns } = table;
      const result = variable(rows.length, columns);
      for (const [row, from] of rows.entries()) {
        addScaled(result.data, row * columns, table.data, from * columns, columns, factor);
      }
      return record(result, () => {
        const [above, slope] = [slopeOf(result), slopeOf(table)];
        for (const [row, from] of rows.entries()) {
          addScaled(slope, from * columns, above, row * columns, columns, factor);
        }
      });
    },
    attend: (input, heads, starts) => {
      const { result, backward } = attend(input, heads, starts);
      return record(result, backward);
    },
    meanRows: (input, starts) => {
      const { columns } = input;
      const result = variable(starts.length - 1, columns);
      const each = (visit: (message: number, row: number, share: number) => void): void => {
        for (let message = 0; message + 1 < starts.length; message++) {
          const [from = 0, until = 0] = [starts[message], starts[message + 1]];
          for (let row = from; row < until; row++) visit(message, row, 1 / (until - from));
        }
      };
      each((message, row, share) =>
        addScaled(result.data, message * columns, input.data, row * columns, columns, share),
      );
      return record(result, () => {
        const [above, slope] = [slopeOf(result), slopeOf(input)];
        each((message, row, share) =>
          addScaled(slope, row * columns, above, message * columns, columns, share),
        );
      });
    },
    poolRows: (input, importance, starts) => {
      const { result, backward } = pool(input, importance, starts);
      return record(result, backward);
    },
    join: (one, other) => {
      const columns = one.columns + other.columns;
      const result = variable(one.rows, columns);
      for (let row = 0; row < one.rows; row++) {
        result.data.set(one.data.subarray(row * one.columns, (row + 1) * one.columns), row * columns);
        const rest = other.data.subarray(row * other.columns, (row + 1) * other.columns);
        result.data.set(rest, row * columns + one.columns);
      }
      return record(result, () => {
        const [above, first, second] = [slopeOf(result), slopeOf(one), slopeOf(other)];
        for (let row = 0; row < one.rows; row++) {
          addScaled(first, row * one.columns, above, row * columns, one.columns, 1);
          addScaled(second, row * other.columns, above, row * columns + one.columns, other.columns, 1);
        }
      });
    },
    back: async () => {
      for (const backward of backwards.reverse()) await backward();
      backwards.length = 0;
    },
  };
}

type Recorded = { result: Variable; backward: () => void };

function attend(input: Variable, heads: number, starts: Starts): Recorded {
  const { data, columns: stride } = input;
  const width = stride / 3;
  const size = width / heads;
  const factor = 1 / Math.sqrt(size);
  const result = variable(input.rows, width);
  const shares: Float32Array[] = [];
  eachHead(starts, heads, (from, until, head) => {
    const length = until - from;
    const share = new Float32Array(length * length);
    const offset = head * size;
    for (let i = 0; i < length; i++) {
      const query = (from + i) * stride + offset;
      for (let j = 0; j < length; j++) {
        share[i * length + j] = factor * dot(data, query, data, (from + j) * stride + width + offset, size);
      }
      softmax(share, i * length, (i + 1) * length, 1);
      const out = (from + i) * width + offset;
      for (let j = 0; j < length; j++) {
        const value = (from + j) * stride + 2 * width + offset;
        addScaled(result.data, out, data, value, size, share[i * length + j] ?? 0);
      }
    }
    shares.push(share);
  });
  const backward = (): void => {
    const [above, slope] = [slopeOf(result), slopeOf(input)];
    let turn = 0;
    eachHead(starts, heads, (from, until, head) => {
      const share = shares[turn++] ?? new Float32Array(0);
      const length = until - from;
      const offset = head * size;
      const toShare = new Float32Array(length);
      for (let i = 0; i < length; i++) {
        const out = (from + i) * width + offset;
        const query = (from + i) * stride + offset;
        let along = 0;
        for (let j = 0; j < length; j++) {
          const value = (from + j) * stride + 2 * width + offset;
          const weight = share[i * length + j] ?? 0;
          const sum = dot(above, out, data, value, size);
          addScaled(slope, value, above, out, size, weight);
          toShare[j] = sum;
          along += sum * weight;
        }
        for (let j = 0; j < length; j++) {
          const key = (from + j) * stride + width + offset;
          const toScore = (share[i * length + j] ?? 0) * ((toShare[j] ?? 0) - along) * factor;
          addScaled(slope, query, data, key, size, toScore);
          addScaled(slope, key, data, query, size, toScore);
        }
      }
    });
  };
  return { result, backward };
}

function eachHead(
  starts: Starts,
  heads: number,
  visit: (from: number, until: number, head: number) => void,
): void {
  for (let message = 0; message + 1 < starts.length; message++) {
    for (let head = 0; head < heads; head++) visit(starts[message] ?? 0, starts[message + 1] ?? 0, head);
  }
}

function pool(input: Variable, importance: Variable, starts: Starts): Recorded {
  const { columns } = input;
  const heads = importance.columns;
  const share = importance.data.slice();
  const result = variable(starts.length - 1, heads * columns);
  eachHead(starts, heads, (from, until, head) => {
    softmax(share, from * heads + head, until * heads, heads);
  });
  const place = (message: number, head: number): number => (message * heads + head) * columns;
  for (let message = 0; message + 1 < starts.length; message++) {
    for (let head = 0; head < heads; head++) {
      const out = place(message, head);
      for (let row = starts[message] ?? 0; row < (starts[message + 1] ?? 0); row++) {
        const weight = share[row * heads + head] ?? 0;
        addScaled(result.data, out, input.data, row * columns, columns, weight);
      }
    }
  }
  const backward = (): void => {
    const [above, slope, toImportance] = [slopeOf(result), slopeOf(input), slopeOf(importance)];
    for (let message = 0; message + 1 < starts.length; message++) {
      const [from = 0, until = 0] = [starts[message], starts[message + 1]];
      for (let head = 0; head < heads; head++) {
        const out = place(message, head);
        const toShare = new Float32Array(until - from);
        let along = 0;
        for (let row = from; row < until; row++) {
          const weight = share[row * heads + head] ?? 0;
          const sum = dot(above, out, input.data, row * columns, columns);
          addScaled(slope, row * columns, above, out, columns, weight);
          toShare[row - from] = sum;
          along += sum * weight;
        }
        for (let row = from; row < until; row++) {
          const at = row * heads + head;
          toImportance[at] =
            (toImportance[at] ?? 0) + (share[at] ?? 0) * ((toShare[row - from] ?? 0) - along);
        }
      }
    }
  };
  return { result, backward };
}

/** Softmax in place of every `step`-th number from `from`, before `until`. */
function softmax(values: Float32Array, from: number, until: number, step: number): void {
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < until; at += step) largest = Math.max(largest, values[at] ?? 0);
  let sum = 0;
  for (let at = from; at < until; at += step) {
    const power = Math.exp((values[at] ?? 0) - largest);
    values[at] = power;
    sum += power;
  }
  for (let at = from; at < until; at += step) values[at] = (values[at] ?? 0) / sum;
}

/** The slope of a variable, zero as long as nobody gave one. */
function slopeOf(of: Variable): Float32Array {
  of.slope ??= new Float32Array(of.data.length);
  return of.slope;
}

/** Adds to the slope of a variable; `slope` is the variable's own from then on. */
function give(to: Variable, slope: Float32Array): void {
  if (to.slope === undefined) to.slope = slope;
  else accumulate(to.slope, slope);
}

/** For each number whether it is kept; four are drawn at once, so the share is met to 1 in 256. */
function drawKept(count: number, share: number, random: () => number): Uint8Array {
  const kept = new Uint8Array(count);
  const limit = Math.round(share * 256);
  for (let at = 0; at < count; at += 4) {
    const drawn = Math.floor(random() * 2 ** 32);
    for (let i = 0; i < 4; i++) kept[at + i] = ((drawn >>> (8 * i)) & 255) < limit ? 0 : 1;
  }
  return kept;
}

function dot(one: Float32Array, from: number, other: Float32Array, at: number, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += (one[from + k] ?? 0) * (other[at + k] ?? 0);
  return sum;
}

function addScaled(
  to: Float32Array,
  from: number,
  values: Float32Array,
  at: number,
  count: number,
  factor: number,
): void {
  for (let k = 0; k < count; k++) to[from + k] = (to[from + k] ?? 0) + factor * (values[at + k] ?? 0);
}

function accumulate(sums: Float32Array, parts: Float32Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (parts[at] ?? 0);
}

function addBias(values: Float32Array, bias: Float32Array): void {
  for (let from = 0; from < values.length; from += bias.length) {
    for (let column = 0; column < bias.length; column++) {
      values[from + column] = (values[from + column] ?? 0) + (bias[column] ?? 0);
    }
  }
}

function sumRows(sums: Float32Array, values: Float32Array): void {
  for (let from = 0; from < values.length; from += sums.length) {
    for (let column = 0; column < sums.length; column++) {
      sums[column] = (sums[column] ?? 0) + (values[from + column] ?? 0);
    }
  }
}
