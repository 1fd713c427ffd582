/**
 * Solves linear equations in place (Gauss and Jordan). Each line holds the coefficients of one equation, then its
 * right sides, which the solutions take the place of. The matrix of coefficients must be positive definite.
 */
export function solveInPlace(lines: readonly (Float64Array | number[])[]): void {
  for (const [pivot, line] of lines.entries()) {
    const scale = line[pivot] ?? 1;
    for (let k = pivot; k < line.length; k++) line[k] = (line[k] ?? 0) / scale;
    for (const [row, other] of lines.entries()) {
      const factor = other[pivot] ?? 0;
      if (row === pivot || factor === 0) continue;
      for (let k = pivot; k < line.length; k++) other[k] = (other[k] ?? 0) - factor * (line[k] ?? 0);
    }
  }
}
