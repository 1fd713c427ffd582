import { describe, expect, test } from 'vitest';
import { parseMultidogo } from '../../../../shared/training/data/multidogo.ts';

const TURNS = 'data/paper_splits/splits_annotated_at_turn_level';
const HEADER = 'conversationId\tturnNumber\tutteranceId\tutterance\tslot-labels\tintent';
const ID = '0a1b2c3d-0000-4000-8000-00000000000f';

const file = (path: string, rows: readonly string[]) => ({
  path: `${TURNS}/${path}`,
  text: `${[HEADER, ...rows].join('\n')}\n`,
});
const turn = (number: string, utterance: string, intent = 'contentonly') =>
  `${ID}\t${number}\t<CONV>${ID}<TURN>${number}\t${utterance}\tO O\t${intent}`;

describe('parseMultidogo', () => {
  test('gives civil turns with domain and intent', () => {
    expect(parseMultidogo([file('media/dev.tsv', [turn('4', 'no sound at all')])])).toEqual([
      {
        id: `multidogo-media-${ID}-4`,
        text: 'no sound at all',
        label: 0,
        split: 'dev',
        source: 'multidogo',
        tags: { domain: 'media', speaker: 'customer', intent: 'contentonly' },
      },
    ]);
  });
  test('keeps numbers as finance has them, and a missing intent as null', () => {
    const [row] = parseMultidogo([file('finance/train.tsv', [turn('2.0', 'my card', '')])]);
    expect(row).toMatchObject({ id: `multidogo-finance-${ID}-2.0`, split: 'train', tags: { intent: null } });
  });
  test('reads a turn with line breaks and tabs whole', () => {
    const [row, ...others] = parseMultidogo([
      file('fastfood/train.tsv', [turn('6', '"12 oak lane \n springville \t today"')]),
    ]);
    expect(row?.text).toBe('12 oak lane springville today');
    expect(others).toEqual([]);
  });
  test('gives the same turns in the same order, however the files come', () => {
    const rows = Array.from({ length: 40 }, (_, index) => turn(String(index), `line ${index}`));
    const ids = (lines: readonly string[]) =>
      parseMultidogo([file('airline/train.tsv', lines)]).map(({ id }) => id);
    expect(ids(rows.toReversed())).toEqual(ids(rows));
    expect(new Set(ids(rows)).size).toBe(40);
  });
  test('keeps 40,000 turns', () => {
    const rows = Array.from({ length: 40_010 }, (_, index) => turn(String(index), 'ok'));
    expect(parseMultidogo([file('airline/train.tsv', rows)])).toHaveLength(40_000);
  });
});

describe('a bad row throws, naming file and row', () => {
  test.each([
    ['a turn', [turn('two', 'ok')], 'media/dev.tsv, row 2: "two" came, expected a number as turnNumber'],
    ['a conversation', [turn('2', 'ok').replace(ID, '- tea')], 'media/dev.tsv, row 2: "- tea" came'],
    ['a torn row', ['- tea"\tO O\tcontentonly'], 'media/dev.tsv: '],
  ])('%s', (_, rows, message) => {
    expect(() => parseMultidogo([file('media/dev.tsv', rows)])).toThrow(`${TURNS}/${message}`);
  });
  test('a domain', () => {
    expect(() => parseMultidogo([file('travel/dev.tsv', [])])).toThrow(
      '"travel" came, expected a folder of airline',
    );
  });
});
