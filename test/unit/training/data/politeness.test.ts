import { describe, expect, test } from 'vitest';
import { parsePoliteness } from '../../../../shared/training/data/politeness.ts';

const HEADER =
  'Community,Id,Request,Score1,Score2,Score3,Score4,Score5,TurkId1,TurkId2,TurkId3,TurkId4,TurkId5,Normalized Score';
const SCORES = '13,9,11,11,5';
const PEOPLE = 'A1,A2,A3,A4,A5';

const parse = (rows: readonly string[], path = 'data/wikipedia.annotated.csv') =>
  parsePoliteness([{ path, text: `${[HEADER, ...rows].join('\n')}\n` }]);
const row = (id: string, request: string, score = '-0.5') =>
  `Wikipedia,${id},${request},${SCORES},${PEOPLE},${score}`;

describe('parsePoliteness', () => {
  test('gives requests with their score, as they are written', () => {
    expect(parse([row('0', ' could you look&#44 please?', '0.063301585618921893')])).toEqual([
      {
        id: 'politeness-wikipedia-0-0',
        text: 'could you look&#44 please?',
        label: null,
        split: 'train',
        source: 'politeness',
        tags: { community: 'Wikipedia', score: 0.0633015856189219 },
      },
    ]);
  });
  test('numbers rows in the file, also past those that are dropped', () => {
    const twice = `Wikipedia,3,why?,${SCORES},${SCORES},${PEOPLE},${PEOPLE},0.1`;
    const rows = parse([row('8', 'secret?'), twice, row('1', 'when?')], 'data/stack-exchange.annotated.csv');
    expect(rows.map(({ id, split }) => [id, split])).toEqual([['politeness-stack-exchange-1-2', 'dev']]);
  });
});

describe('a bad row throws, naming file and row', () => {
  test.each([
    ['a score', row('0', 'why?', 'high'), 'row 2: "high" came, expected a number as Normalized Score'],
    ['no score', row('0', 'why?', ''), 'row 2: "" came, expected a number as Normalized Score'],
    ['an id', row('x', 'why?'), 'row 2: "x" came, expected a number as Id'],
    ['too few cells', 'Wikipedia,0,why?', 'row 2: "Wikipedia,0,why?" came, expected 14 cells'],
    ['a few cells more', `${row('0', 'why?')},1`, 'expected 14 cells'],
  ])('%s', (_, line, message) => {
    expect(() => parse([line])).toThrow(message);
    expect(() => parse([line])).toThrow('data/wikipedia.annotated.csv, row 2: ');
  });
  test('a file of another name', () => {
    expect(() => parse([], 'data/wikipedia.csv')).toThrow(
      /"data\/wikipedia\.csv" came, expected a file NAME/u,
    );
  });
});
