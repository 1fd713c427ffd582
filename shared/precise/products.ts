import { createKernel, type Kernel } from './assembly.ts';

/** Weights of a linear part, laid out for `multiply`. */
export interface LaidOut {
  readonly rows: number;
  readonly columns: number;
  /** Where they begin, in numbers. */
  readonly strips: number;
  readonly bias: number;
}

/** Multiplies rows of numbers with weights that were laid out once. */
export interface Products {
  /** Lays out a matrix of weights; to be called before the first `multiply`. */
  pack(
    rows: number,
    columns: number,
    weight: (row: number, column: number) => number,
    bias: (column: number) => number,
  ): LaidOut;
  /**
   * `input`, row-major with `weights.rows` numbers a row, times the weights, plus the bias.
   */
  multiply(input: Float32Array, weights: LaidOut): Float32Array;
}

const STRIP = 8;
const ROWS = 4;
const BYTES = 4;
const PAGE = 65_536;

const upTo = (count: number, step: number): number => Math.ceil(count / step) * step;

/**
 * Products by the kernel in WebAssembly, or in JavaScript where there is none (some ten times slower).
 * `largestInput` and `largestOutput`: how many numbers a product takes and gives at most, the rows counted up to
 * the next four and the columns to the next eight. Throws on more.
 * `create` makes the kernel; undefined where there is none.
 */
export function createProducts(
  largestInput: number,
  largestOutput: number,
  create: () => Kernel | undefined = createKernel,
): Products {
  const kernel = create();
  const store = createStore(kernel);
  const inputAt = store.reserve(largestInput);
  const outputAt = store.reserve(largestOutput);
  return {
    pack: (rows, columns, weight, bias) => {
      const width = upTo(columns, STRIP);
      const strips = store.reserve(rows * width);
      const biases = store.reserve(width);
      const numbers = store.numbers();
      for (let column = 0; column < columns; column++) {
        const strip = strips + Math.floor(column / STRIP) * rows * STRIP + (column % STRIP);
        for (let row = 0; row < rows; row++) numbers[strip + row * STRIP] = weight(row, column);
        numbers[biases + column] = bias(column);
      }
      return { rows, columns, strips, bias: biases };
    },
    multiply: (input, { rows: inner, columns, strips, bias }) => {
      const rows = input.length / inner;
      const width = upTo(columns, STRIP);
      const height = upTo(rows, ROWS);
      // More would overwrite the weights.
      if (!Number.isInteger(rows) || height * inner > largestInput || height * width > largestOutput) {
        throw new Error(
          `products: ${input.length} numbers for weights of ${inner} x ${columns} came, expected whole rows, ` +
            `at most ${largestInput} numbers in and ${largestOutput} out`,
        );
      }
      const numbers = store.numbers();
      numbers.set(input, inputAt);
      numbers.fill(0, inputAt + input.length, inputAt + height * inner);
      if (kernel === undefined)
        multiplyPlainly(numbers, inputAt, height, inner, strips, bias, outputAt, width);
      else {
        const places = [inputAt, strips, bias, outputAt].map((at) => at * BYTES);
        const [from = 0, by = 0, plus = 0, to = 0] = places;
        kernel.multiply(from, height, inner, by, plus, to, width);
      }
      if (width === columns) return numbers.slice(outputAt, outputAt + rows * columns);
      const output = new Float32Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        const line = outputAt + row * width;
        output.set(numbers.subarray(line, line + columns), row * columns);
      }
      return output;
    },
  };
}

/** Numbers one after the other, in the kernel's memory if there is one. */
interface Store {
  reserve(count: number): number;
  numbers(): Float32Array;
}

function createStore(kernel: Kernel | undefined): Store {
  let used = 0;
  let numbers = kernel === undefined ? new Float32Array(PAGE) : new Float32Array(kernel.memory.buffer);
  return {
    reserve: (count) => {
      const at = used;
      used += upTo(count, STRIP);
      if (used > numbers.length) {
        if (kernel === undefined) {
          const larger = new Float32Array(used * 2);
          larger.set(numbers);
          numbers = larger;
        } else {
          kernel.memory.grow(Math.ceil(((used - numbers.length) * BYTES) / PAGE));
          numbers = new Float32Array(kernel.memory.buffer);
        }
      }
      return at;
    },
    numbers: () => numbers,
  };
}

/** What multiply.wat does. */
function multiplyPlainly(
  numbers: Float32Array,
  input: number,
  rows: number,
  inner: number,
  strips: number,
  bias: number,
  output: number,
  columns: number,
): void {
  const sums = new Float32Array(STRIP);
  for (let column = 0; column < columns; column += STRIP) {
    const strip = strips + column * inner;
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < STRIP; j++) sums[j] = numbers[bias + column + j] ?? 0;
      for (let k = 0; k < inner; k++) {
        const factor = numbers[input + row * inner + k] ?? 0;
        const at = strip + k * STRIP;
        for (let j = 0; j < STRIP; j++) sums[j] = (sums[j] ?? 0) + factor * (numbers[at + j] ?? 0);
      }
      numbers.set(sums, output + row * columns + column);
    }
  }
}
