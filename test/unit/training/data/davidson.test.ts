import { describe, expect, test } from 'vitest';
import { parseDavidson } from '../../../../shared/training/data/davidson.ts';

const HEADER = ',count,hate_speech,offensive_language,neither,class,tweet';
const parse = (...rows: string[]) =>
  parseDavidson([{ path: 'data/labeled_data.csv', text: `${HEADER}\n${rows.join('\n')}\n` }]);

describe('parseDavidson', () => {
  test('takes hate and offence for hostile, and drops rows of test', () => {
    const rows = parse(
      '0,3,3,0,0,0,go away',
      '1,3,0,3,0,1,you daft goose',
      '8,3,0,0,3,2,nice pie',
      '2,3,0,0,3,2,nice tea',
    );
    expect(rows).toEqual([
      {
        id: 'davidson-0',
        text: 'go away',
        label: 1,
        split: 'train',
        source: 'davidson',
        tags: { class: 'hate' },
      },
      {
        id: 'davidson-1',
        text: 'you daft goose',
        label: 1,
        split: 'dev',
        source: 'davidson',
        tags: { class: 'offensive' },
      },
      {
        id: 'davidson-2',
        text: 'nice tea',
        label: 0,
        split: 'train',
        source: 'davidson',
        tags: { class: 'neither' },
      },
    ]);
  });
  test.each([
    ['a retweet', '!! RT @some_one9: look &amp; learn', '!! look & learn'],
    ['a retweet within', 'well RT @some_one: @other no', 'well no'],
    ['RT without a name', 'please RT this', 'please RT this'],
    ['an address', 'write to me@home.example', 'write to me@home.example'],
    ['a name with a colon apart', '@some_one :so far', ':so far'],
    ['a link with a quote after', '"""@a: see http://t.co/Ab1"" yes"', 'see yes'],
    ['a link with an entity after', 'see https://t.co/Ab1&#8221; yes', 'see yes'],
    ['numeric entities', 'don&#8217;t &#128514;&#128514; laugh &#12851', 'don t laugh'],
    ['named entities', '1 &lt; 2 &gt; 0', '1 < 2 > 0'],
    ['an entity of an entity', 'a &amp;lt; b', 'a &lt; b'],
    ['quotes round it and line breaks', '""" so\n\nit is """', 'so it is'],
    ['nothing but a link', 'http://t.co/Ab1', ''],
  ])('%s', (_, tweet, text) => {
    expect(parse(`0,3,0,0,3,2,${tweet}`)[0]?.text).toBe(text);
  });
});

describe('a bad row throws, naming file and row', () => {
  test.each([
    ['an unknown class', '0,3,0,0,3,4,hm', 'data/labeled_data.csv, row 2: "4" came, expected 0, 1, 2'],
    ['no id', ',3,0,0,3,2,hm', 'data/labeled_data.csv, row 2: "" came, expected a number as id'],
    ['too few cells', '0,3,0,0,3,2', 'data/labeled_data.csv: '],
  ])('%s', (_, row, message) => expect(() => parse(row)).toThrow(message));
});
