import { parse } from 'csv-parse/sync';

/** A downloaded file of a set: its path in the repository, and what it holds. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface TableFormat {
  readonly delimiter?: ',' | '\t';
  /** Cells that hold a delimiter or a line break stand in quotes; without, a quote is a character like any. */
  readonly quoted?: boolean;
  /** Rows may have more or fewer cells than the first one. */
  readonly ragged?: boolean;
}

/** A row of a table, with the place to name when something is wrong with it. */
export interface TableRow<Column extends string = never> {
  readonly place: string;
  readonly cells: readonly string[];
  readonly cell: (column: Column) => string;
}

/** The error for a cell that is not what the source documents. */
export const fault = (place: string, came: string, expected: string): Error =>
  new Error(`${place}: "${came}" came, expected ${expected}`);

/** The rows of a file without a header. Throws, naming the file, on a row that does not fit the format. */
export function readRows(
  { path, text }: SourceFile,
  { delimiter = ',', quoted = true, ragged = false }: TableFormat = {},
): Omit<TableRow, 'cell'>[] {
  try {
    const quote = quoted ? '"' : null;
    const records = parse(text, { delimiter, quote, relax_column_count: ragged, skip_empty_lines: true });
    return records.map((cells, index) => ({ place: `${path}, row ${index + 1}`, cells }));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const expected = `cells between ${delimiter === ',' ? 'commas' : 'tabs'}, as many in each row`;
    throw new Error(`${path}: ${reason}; expected ${expected}`, { cause });
  }
}

/** The rows below a header that has at least these columns. */
export function readTable<const Column extends string>(
  file: SourceFile,
  columns: readonly Column[],
  format: TableFormat = {},
): TableRow<Column>[] {
  const [header, ...rows] = readRows(file, format);
  const names = header?.cells ?? [];
  if (!columns.every((column) => names.includes(column))) {
    throw fault(`${file.path}, row 1`, names.join(','), `the columns ${columns.join(',')}`);
  }
  return rows.map((row) => ({ ...row, cell: (column) => row.cells[names.indexOf(column)] ?? '' }));
}

/** What a closed set of cells stands for. Throws, naming the place, on a cell that is not in the set. */
export function lookUp<Value>(place: string, cell: string, table: Readonly<Record<string, Value>>): Value {
  const value = Object.hasOwn(table, cell) ? table[cell] : undefined;
  if (value === undefined) throw fault(place, cell, Object.keys(table).join(', '));
  return value;
}

/** A cell of this shape. Throws, naming the place, on another. */
export function matching(place: string, cell: string, shape: RegExp, expected: string): string {
  if (!shape.test(cell)) throw fault(place, cell, expected);
  return cell;
}
