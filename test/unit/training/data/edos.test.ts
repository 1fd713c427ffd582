import { describe, expect, test } from 'vitest';
import { parseEdos } from '../../../../shared/training/data/edos.ts';

const HEADER = 'rewire_id,text,label_sexist,label_category,label_vector,split';
const parse = (...rows: string[]) =>
  parseEdos([{ path: 'data/edos_labelled_aggregated.csv', text: `${HEADER}\n${rows.join('\n')}\n` }]);

describe('parseEdos', () => {
  test('takes label, category and official split, and drops rows of test', () => {
    const rows = parse(
      'sexism2022_english-1,"[USER] tea, [USER]  please [URL]",not sexist,none,none,dev',
      'sexism2022_english-2,Back to the kitchen.,sexist,3. animosity,"3.1 casual use, and more",train',
      'sexism2022_english-3,Secret,sexist,3. animosity,3.1 casual use,test',
    );
    expect(rows).toEqual([
      {
        id: 'sexism2022_english-1',
        text: 'tea,   please',
        label: 0,
        split: 'dev',
        source: 'edos',
        tags: { category: 'none', vector: 'none' },
      },
      {
        id: 'sexism2022_english-2',
        text: 'Back to the kitchen.',
        label: 1,
        split: 'train',
        source: 'edos',
        tags: { category: '3. animosity', vector: '3.1 casual use, and more' },
      },
    ]);
  });
});

describe('a bad row throws, naming file and row', () => {
  test.each([
    ['an unknown label', 'a-1,hm,maybe,none,none,dev', 'row 2: "maybe" came, expected not sexist, sexist'],
    ['an unknown split', 'a-1,hm,sexist,none,none,eval', 'row 2: "eval" came, expected train, dev, test'],
    ['no id', ',hm,sexist,none,none,dev', 'row 2: "" came, expected an id'],
  ])('%s', (_, row, message) => {
    expect(() => parse(row)).toThrow(`data/edos_labelled_aggregated.csv, ${message}`);
  });
});
