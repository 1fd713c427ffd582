import { describe, expect, test } from 'vitest';
import { lookUp, matching, readRows, readTable } from '../../../../shared/training/data/table.ts';

const file = (text: string) => ({ path: 'data/a.csv', text });

describe('readTable', () => {
  test('gives the cells of each row by column, whatever stands between', () => {
    const rows = readTable(file('id,other,text\n1,x,"tea, ""hot""\nand sweet"\n2,y,plain\n'), ['text', 'id']);
    expect(rows.map(({ cell }) => [cell('id'), cell('text')])).toEqual([
      ['1', 'tea, "hot"\nand sweet'],
      ['2', 'plain'],
    ]);
  });
  test('counts the header as row 1', () => {
    expect(readTable(file('id\n7\n8\n'), ['id']).map(({ place }) => place)).toEqual([
      'data/a.csv, row 2',
      'data/a.csv, row 3',
    ]);
  });
  test('throws without a column, saying which came', () => {
    expect(() => readTable(file('id,words\n1,x\n'), ['id', 'text'])).toThrow(
      'data/a.csv, row 1: "id,words" came, expected the columns id,text',
    );
  });
  test('throws on an empty file', () => {
    expect(() => readTable(file(''), ['id'])).toThrow(/data\/a\.csv, row 1: "" came/u);
  });
});

describe('readRows', () => {
  test('leaves quotes alone where they mean nothing', () => {
    const [row] = readRows(file('"so ""she"" said\t1\n'), { delimiter: '\t', quoted: false });
    expect(row?.cells).toEqual(['"so ""she"" said', '1']);
  });
  test('throws on a row of another length, naming file and line', () => {
    expect(() => readRows(file('1,2\n3\n'))).toThrow(
      /data\/a\.csv: .*line 2.*expected cells between commas/u,
    );
  });
  test('lets rows differ in length where the source does', () => {
    expect(readRows(file('1,2\n3\n'), { ragged: true }).map(({ cells }) => cells.length)).toEqual([2, 1]);
  });
  test('throws on a quote that is never closed', () => {
    expect(() => readRows(file('1,"2\n3,4\n'))).toThrow(/data\/a\.csv: /u);
  });
});

test('a cell outside a closed set throws, naming place and set', () => {
  expect(lookUp('here', 'yes', { yes: 1, no: 0 })).toBe(1);
  expect(() => lookUp('here', 'toString', { yes: 1, no: 0 })).toThrow(
    'here: "toString" came, expected yes, no',
  );
});

test('a cell of another shape throws, saying which was expected', () => {
  expect(matching('here', '12', /^\d+$/u, 'a number')).toBe('12');
  expect(() => matching('here', 'x', /^\d+$/u, 'a number')).toThrow('here: "x" came, expected a number');
});
