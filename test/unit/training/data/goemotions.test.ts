import { describe, expect, test } from 'vitest';
import { parseGoemotions } from '../../../../shared/training/data/goemotions.ts';

const parse = (text: string, path = 'data/original/train.tsv') => parseGoemotions([{ path, text }]);

describe('parseGoemotions', () => {
  test('names the emotions and the name', () => {
    expect(parse('[NAME] and [NAME] like [RELIGION] tea \t15,17\teb1\n')).toEqual([
      {
        id: 'goemotions-eb1',
        text: 'Sam and Sam like [RELIGION] tea',
        label: null,
        split: 'train',
        source: 'goemotions',
        tags: { emotions: ['gratitude', 'joy'] },
      },
    ]);
  });
  test('keeps quotes as they are, and takes official splits', () => {
    const [row] = parse('"""So ""they"" say\t27\teb2\n', 'data/original/dev.tsv');
    expect(row).toMatchObject({ text: '"""So ""they"" say', split: 'dev', tags: { emotions: ['neutral'] } });
  });
});

describe('a bad row throws, naming file and row', () => {
  test.each([
    ['an emotion that there is not', 'hm\t3,28\teb1\n', 'row 1: "3,28" came, expected numbers from 0 to 27'],
    ['no emotion', 'ok\t3\teb1\nhm\t\teb2\n', 'row 2: "" came, expected numbers'],
    ['two cells', 'hm\teb1\n', 'row 1: "hm\teb1" came, expected text, emotions and id'],
  ])('%s', (_, text, message) => expect(() => parse(text)).toThrow(`data/original/train.tsv, ${message}`));
  test('a row of another length', () => {
    expect(() => parse('ok\t3\teb1\nhm\teb2\n')).toThrow(/data\/original\/train\.tsv: .*line 2/u);
  });
});
