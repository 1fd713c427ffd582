import { describe, expect, test } from 'vitest';
import { parseConvabuse } from '../../../../shared/training/data/convabuse.ts';

const CONTEXT = ['example_id', 'conv_id', 'prev_agent', 'prev_user', 'agent', 'user', 'bot'];
const VOTED = [1, 0, -1, -2, -3].map((grade) => `is_abuse.${grade}`);
const TICKED = [
  ...['ableist', 'homophobic', 'intellectual', 'racist', 'sexist', 'sex_harassment', 'transphobic'],
  ...['target.generalised', 'target.individual', 'target.system', 'explicit', 'implicit'],
];
const ANNOTATOR = [...VOTED, ...TICKED];

/** As the source has it: one column of the second annotator bears another's name. */
const HEADER = [
  ...CONTEXT,
  ...ANNOTATOR.map((column) => `Annotator1_${column}`),
  ...ANNOTATOR.map((column) =>
    column === 'transphobic' ? 'Annotator1_transphobic' : `Annotator2_${column}`,
  ),
  ...ANNOTATOR.map((column) => `Annotator3_${column}`),
].join(',');

const ABSENT = ANNOTATOR.map(() => '').join(',');
const vote = (...ticked: string[]): string =>
  ANNOTATOR.map((column) => (ticked.includes(column) ? '1' : '0')).join(',');
const twice = (...ticked: string[]): string =>
  ANNOTATOR.map((column) => (ticked.includes(column) ? '"1, 1"' : '"0, 0"')).join(',');

function parse(votes: readonly string[], file = '2_splits/ConvAbuseEMNLPtrain.csv') {
  const row = ['41.0', '7E+15', '_', 'hello', '"Well, go on."', 'you tin can ', 'ELIZA', ...votes].join(',');
  return parseConvabuse([{ path: file, text: `${HEADER}\n${row}\n` }]);
}

describe('parseConvabuse', () => {
  test('is hostile where more votes are below 0 than not', () => {
    expect(
      parse([
        vote('is_abuse.-1', 'intellectual', 'target.system', 'implicit'),
        vote('is_abuse.-3', 'transphobic', 'target.individual', 'target.system', 'explicit'),
        vote('is_abuse.0'),
      ]),
    ).toEqual([
      {
        id: 'convabuse-41.0',
        text: 'you tin can',
        label: 1,
        split: 'train',
        source: 'convabuse',
        tags: {
          context_agent: 'Well, go on.',
          votes: [2, 1],
          worst: -3,
          kinds: ['explicit', 'implicit', 'intellectual', 'transphobic'],
          target: ['individual', 'system'],
        },
      },
    ]);
  });
  test('is not hostile at as many votes', () => {
    const [row] = parse([vote('is_abuse.-2', 'explicit'), ABSENT, vote('is_abuse.1')]);
    expect(row).toMatchObject({
      label: 0,
      tags: { votes: [1, 1], worst: -2, kinds: ['explicit'], target: [] },
    });
  });
  test('leaves out who annotated a text twice', () => {
    const [row] = parse([twice('is_abuse.-1', 'explicit'), vote('is_abuse.1'), ABSENT]);
    expect(row).toMatchObject({ label: 0, tags: { votes: [0, 1], kinds: [] } });
  });
  test('takes the file "valid" for dev', () => {
    const [row] = parse([vote('is_abuse.1'), ABSENT, ABSENT], '2_splits/ConvAbuseEMNLPvalid.csv');
    expect(row?.split).toBe('dev');
  });
});

describe('a bad row throws, naming file and row', () => {
  test.each([
    [
      'a cell that is no tick',
      [vote('is_abuse.1').replace('1', 'yes'), ABSENT, ABSENT],
      '"yes" came, expected 1, 0',
    ],
    [
      'two grades of one annotator',
      [vote('is_abuse.1', 'is_abuse.-2'), ABSENT, ABSENT],
      '"1 and -2" came, expected one grade',
    ],
    ['no vote', [ABSENT, ABSENT, ABSENT], 'expected at least one vote'],
  ])('%s', (_, votes, message) => {
    expect(() => parse(votes)).toThrow(message);
    expect(() => parse(votes)).toThrow('2_splits/ConvAbuseEMNLPtrain.csv, row 2: ');
  });
  test.each([
    ['other columns', HEADER.replace('Annotator1_is_abuse.-1', 'Annotator1_abusive')],
    ['an annotator with fewer columns', HEADER.replace(',Annotator3_implicit', '')],
  ])('%s', (_, header) => {
    const files = [{ path: '2_splits/ConvAbuseEMNLPtrain.csv', text: `${header}\n` }];
    expect(() => parseConvabuse(files)).toThrow(/train\.csv, row 1: .*expected example_id,conv_id/u);
  });
});
