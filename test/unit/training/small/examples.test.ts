import { describe, expect, test } from 'vitest';
import { createAnalyse } from '../../../../shared/core/analyse.ts';
import { OUTPUTS } from '../../../../shared/core/model/outputs.ts';
import { type Annotation, keyOf } from '../../../../shared/training/annotations.ts';
import type { CorpusLine } from '../../../../shared/training/corpus.ts';
import type { PublicRow } from '../../../../shared/training/public-sets.ts';
import { createRandom } from '../../../../shared/training/random.ts';
import { lineExamples, publicExamples } from '../../../../shared/training/small/examples.ts';
import type { SmallExample } from '../../../../shared/training/small/learn.ts';
import { LEXICON } from '../../core/support/rule-scorer.ts';

const BITS = 8;
const analyse = createAnalyse(LEXICON);

/** What the example asks of "is it an attack?"; undefined where it asks nothing. */
const wantedOf = ({ goals }: SmallExample): number | undefined =>
  goals.flatMap((goal) => ('at' in goal && goal.at === OUTPUTS.attack ? [goal.wanted] : []))[0];

describe('lineExamples', () => {
  const line = (text: string, hostile: string): CorpusLine => ({
    slice: 'long-mixed',
    text,
    attack: true,
    label: 'insult',
    target: 'reader',
    hostile: [hostile],
    file: 'test',
  });
  const examplesOf = (text: string) => lineExamples(line(text, 'You idiot.'), analyse, BITS, createRandom(1));

  test('one sentence is learnt as written, and once mistyped', () => {
    const examples = examplesOf('You idiot.');
    expect(examples.map(wantedOf)).toEqual([expect.closeTo(1, 1), expect.closeTo(1, 1)]);
    expect(examples[0]?.goals.length).toBeGreaterThan(examples[1]?.goals.length ?? 0);
  });
  test('of several sentences each is learnt too: only the hostile one as an attack', () => {
    const [, , ...sentences] = examplesOf('Where is my order? You idiot. I paid for it.');
    expect(sentences.map(wantedOf)).toEqual([
      expect.closeTo(0, 1),
      expect.closeTo(1, 1),
      expect.closeTo(0, 1),
    ]);
    for (const example of sentences) expect(example.sentences).toHaveLength(1);
  });
  test('the same random numbers give the same examples', () => {
    expect(examplesOf('You idiot. Where is my order?')).toEqual(examplesOf('You idiot. Where is my order?'));
  });
});

describe('publicExamples', () => {
  const row = (source: PublicRow['source'], id: string, label: PublicRow['label']): PublicRow => ({
    id,
    text: 'you there',
    split: 'train',
    source,
    label,
    tags: {},
  });
  const wantedFor = (one: PublicRow, annotation: readonly Annotation[] = []): (number | undefined)[] => {
    const annotations = new Map(annotation.map((value) => [keyOf(one.source, one.id), value]));
    return publicExamples([one], annotations, analyse, BITS).map(wantedOf);
  };

  test('a row of which nothing is known by our line is left out', () => {
    expect(wantedFor(row('davidson', 'a', 1))).toEqual([]);
    expect(wantedFor(row('edos', 'a', 0), [{ found: 'unclear', target: '-' }])).toEqual([]);
  });
  test('an annotated row teaches what the reader found', () => {
    const insult: Annotation = { found: 'insult', target: 'reader' };
    expect(wantedFor(row('davidson', 'a', 0), [insult])).toEqual([expect.closeTo(1, 1)]);
    expect(wantedFor(row('davidson', 'a', 1), [{ found: 'banter', target: '-' }])).toEqual([
      expect.closeTo(0, 1),
    ]);
  });
  test('ConvAbuse and the civil turns teach by their own labels', () => {
    expect(wantedFor(row('convabuse', 'a', 1))).toEqual([expect.closeTo(1, 1)]);
    expect(wantedFor(row('multidogo', 'a', 0))).toEqual([expect.closeTo(0, 1)]);
  });
});
