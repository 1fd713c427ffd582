import { describe, expect, test } from 'vitest';
import { parseToxicSpans } from '../../../../shared/training/data/toxic-spans.ts';

const COMMENT = '0,You silly goose of a man';

function parse({
  comments = [COMMENT],
  annotations = ['10,0,1,GBR,False,False', '11,0,2,FRA,False,False', '12,0,3,PER,False,False'],
  spans = [] as string[],
}) {
  const lines = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
  return parseToxicSpans([
    { path: 'data/comments.csv', text: lines('comment_id,comment_text', comments) },
    {
      path: 'data/annotations.csv',
      text: lines('annotation,comment_id,worker,country,all toxic,not toxic', annotations),
    },
    { path: 'data/spans.csv', text: lines('annotation,type,start,end', spans) },
  ]);
}

describe('parseToxicSpans', () => {
  test('keeps what at least half of the annotators marked, and counts annotators by type', () => {
    const spans = [
      '10,Insult,4,15',
      '10,Insult,21,24',
      '10,Threat,0,3',
      '11,Insult,10,15',
      '11,Profane/Obscene,4,9',
      '12,Identity based Attack,21,24',
    ];
    expect(parse({ spans })).toEqual([
      {
        id: 'civil-0',
        text: 'You silly goose of a man',
        label: 1,
        split: 'train',
        source: 'toxic_spans',
        tags: {
          annotators: 3,
          spans: [
            [4, 9],
            [10, 15],
            [21, 24],
          ],
          types: { insult: 2, threat: 1, 'profane/obscene': 1, 'identity based attack': 1 },
        },
      },
    ]);
  });
  test('half of an even number is enough', () => {
    const annotations = ['10,0,1,GBR,False,False', '11,0,2,FRA,True,True'];
    expect(parse({ annotations, spans: ['10,Insult,10,15'] })[0]?.tags.spans).toEqual([[10, 15]]);
  });
  test('what one annotator marks twice counts once', () => {
    const spans = ['10,Insult,10,15', '10,Threat,10,15'];
    expect(parse({ spans })[0]?.tags.spans).toEqual([]);
  });
  test('a mark beyond the text ends with it, and a type cut to nothing stays', () => {
    const spans = ['10,Insult,21,30', '11,,21,30'];
    expect(parse({ spans })[0]?.tags).toMatchObject({ spans: [[21, 24]], types: { insult: 1, '': 1 } });
  });
  test('is not labelled where most only say "not toxic" and nothing is agreed', () => {
    const annotations = ['10,0,1,GBR,False,True', '11,0,2,False,False,True', '12,0,3,PER,True,True'];
    expect(parse({ annotations })[0]?.label).toBeNull();
    expect(parse({ annotations, spans: ['10,Insult,0,3', '12,Insult,0,3'] })[0]?.label).toBe(1);
    const whole = ['10,0,1,GBR,True,True', '11,0,2,FRA,True,True', '12,0,3,PER,False,True'];
    expect(parse({ annotations: whole })[0]?.label).toBe(1);
  });
  test('splits by id, drops rows of test and comments that nobody judged', () => {
    const comments = ['0,One', '1,"Two, ""or"" so"', '8,Three', '2,Four'];
    const annotations = ['0', '1', '8'].map((id) => `1${id},${id},1,GBR,False,False`);
    const rows = parse({ comments, annotations });
    expect(rows.map(({ id, text, split }) => [id, text, split])).toEqual([
      ['civil-0', 'One', 'train'],
      ['civil-1', 'Two, "or" so', 'dev'],
    ]);
  });
});

describe('a bad row throws, naming file and row', () => {
  test.each([
    ['a start', { spans: ['10,Insult,x,3'] }, 'data/spans.csv, row 2: "x" came, expected a number as start'],
    ['an end', { spans: ['10,Insult,1,'] }, 'data/spans.csv, row 2: "" came, expected a number as end'],
    [
      'a flag',
      { annotations: ['10,0,1,GBR,no,False'] },
      'data/annotations.csv, row 2: "no" came, expected True',
    ],
    ['an id', { comments: ['x,Hm'] }, 'data/comments.csv, row 2: "x" came, expected a number as comment_id'],
  ])('%s', (_, parts, message) => expect(() => parse(parts)).toThrow(message));
  test('a missing file', () => {
    expect(() => parseToxicSpans([{ path: 'data/comments.csv', text: '' }])).toThrow(
      'data/comments.csv came, expected spans.csv among them',
    );
  });
});
