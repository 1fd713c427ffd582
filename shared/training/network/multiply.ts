/** A row-major matrix of `rows` x `columns` numbers. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

/** Which of the two matrices is turned before they are multiplied. */
export type Turned = 'none' | 'first' | 'second';

/** The product of two matrices, one of them turned if asked. Throws where their sizes do not fit. */
export type Multiply = (first: Matrix, second: Matrix, turned?: Turned) => Promise<Matrix>;

/** Rows and columns of the product and the length of the sums. Throws where the sizes do not fit. */
export function productShape(
  first: Matrix,
  second: Matrix,
  turned: Turned,
): { rows: number; columns: number; inner: number } {
  const [rows, inner] = turned === 'first' ? [first.columns, first.rows] : [first.rows, first.columns];
  const [other, columns] =
    turned === 'second' ? [second.columns, second.rows] : [second.rows, second.columns];
  if (inner !== other) {
    throw new Error(
      `multiply: ${first.rows} x ${first.columns} and ${second.rows} x ${second.columns} came (turned: ${turned}), ` +
        'expected sizes that fit',
    );
  }
  return { rows, columns, inner };
}

/** Multiplies in plain JavaScript: for tests and small matrices. */
export const multiplyPlainly: Multiply = async (first, second, turned = 'none') => {
  const { rows, columns, inner } = productShape(first, second, turned);
  const data = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let k = 0; k < inner; k++) {
      const factor = first.data[turned === 'first' ? k * rows + row : row * inner + k] ?? 0;
      if (factor === 0) continue;
      for (let column = 0; column < columns; column++) {
        const other = second.data[turned === 'second' ? column * inner + k : k * columns + column] ?? 0;
        const at = row * columns + column;
        data[at] = (data[at] ?? 0) + factor * other;
      }
    }
  }
  return { rows, columns, data };
};
