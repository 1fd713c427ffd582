import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/training/compile.ts';
import { PATHS } from '../../../shared/training/paths.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otherend-lexicon-'));
  for (const part of ['rules', 'tone', 'terms', 'languages', 'openings']) mkdirSync(join(folder, part));
  write('exemptions.txt', 'kill the process # a computer\u2019s\n');
  write('terms/swear.txt', '# swear words\nDamn\nbloody hell\n');
  write('terms/tone-blame.txt', 'your fault\n');
  write('terms/secret.txt', 'unused\n');
  write('languages/en.txt', 'the\ndamn\nidiot\n');
  write('languages/de.txt', 'das\nidiot\n');
  write('openings/late.yaml', OPENINGS);
  write('despair.yaml', readFileSync(join(PATHS.lexicon, 'despair.yaml'), 'utf8'));
  write('kinds.yaml', readFileSync(join(PATHS.lexicon, 'kinds.yaml'), 'utf8'));
  write('politeness.yaml', 'thanks: { keep: true, patterns: [thanks] }\nplea: { patterns: [please] }\n');
  write('rules/one.yaml', rule('you @swear'));
  write('tone/two.yaml', TONE);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, content: string): void => writeFileSync(join(folder, path), content);
const EXAMPLES = 'flags: [a, b, c, d]\npasses: [e, f, g, h]\n';
const rule = (pattern: string): string =>
  `label: insult\ntarget: reader\nbecause: is a test\npatterns:\n  - ${pattern}\n${EXAMPLES}`;
const TONE = `category: blame\nseverity: warn\nmessage: Sounds like blame.\nrewrite: ours\npatterns:
  - it is @tone-blame
  - { pattern: you did it, rewrite: we did it }\n${EXAMPLES}`;

const OPENINGS = `about: things that are late\nname: [That is a long wait., That was a day lost.]
own: [It is our delay., We missed it.]\nnext: [I am looking it up., Tell me the day.]\n`;

describe('compileLexicon', () => {
  test('keeps of each language what tells it from ours, and of ours what the terms lack', () => {
    expect(compileLexicon(folder).lexicon.languages).toEqual({ en: ['the', 'idiot'], de: ['das'] });
  });
  test('a kind that is missing, or an unknown one, throws', () => {
    write(
      'kinds.yaml',
      'blame: { severity: suggest, message: Sounds like blame., advice: Say we, not you. }',
    );
    expect(() => compileLexicon(folder)).toThrow(/kinds\.yaml: .*command/su);
  });
  test('names each politeness strategy by its key', () => {
    expect(compileLexicon(folder).tone.strategies).toEqual([
      { id: 'thanks', keep: true, patterns: ['thanks'] },
      { id: 'plea', keep: false, patterns: ['please'] },
    ]);
  });
  test('names each topic of openings as its file', () => {
    expect(compileLexicon(folder).tone.topics).toEqual([
      expect.objectContaining({ id: 'late', patterns: [], own: ['It is our delay.', 'We missed it.'] }),
    ]);
  });
  test('reads terms as the pipeline spells them, without comments', () => {
    const { lexicon } = compileLexicon(folder);
    expect(lexicon.terms.swear).toEqual(['damn', 'bloody hell']);
    expect(lexicon.exemptions).toEqual(['kill the process']);
  });
  test('gives each rule the name of its file, and its examples apart', () => {
    const { lexicon, ruleExamples } = compileLexicon(folder);
    expect(lexicon.rules).toEqual([
      { id: 'one', label: 'insult', target: 'reader', because: 'is a test', patterns: ['you @swear'] },
    ]);
    expect(ruleExamples).toEqual([{ id: 'one', flags: ['a', 'b', 'c', 'd'], passes: ['e', 'f', 'g', 'h'] }]);
  });
  test('gives a pattern its own rewrite, else that of its rule', () => {
    expect(compileLexicon(folder).tone.rules[0]?.patterns).toEqual([
      { pattern: 'it is @tone-blame', rewrite: 'ours' },
      { pattern: 'you did it', rewrite: 'we did it' },
    ]);
  });
  test('ships lists of tone rules to agents alone, and those only that a rule names', () => {
    const { lexicon, tone } = compileLexicon(folder);
    expect(Object.keys(lexicon.terms)).not.toContain('tone-blame');
    expect(Object.keys(tone.terms)).toEqual(['tone-blame']);
  });
  test('gives the same for the same folder in another place', () => {
    const copy = mkdtempSync(join(tmpdir(), 'otherend-lexicon-'));
    cpSync(folder, copy, { recursive: true });
    const [one, other] = [compileLexicon(folder), compileLexicon(copy)];
    rmSync(copy, { recursive: true });
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });
});

describe('a fault throws, naming the file and what is wrong', () => {
  test.each([
    ['a malformed pattern', 'rules/bad.yaml', rule('you||me'), /bad\.yaml.*you\|\|me/su],
    ['a list that there is not', 'rules/bad.yaml', rule('you @nobody'), /bad\.yaml.*@nobody/su],
    ['another label', 'rules/bad.yaml', rule('you').replace('insult', 'rude'), /bad\.yaml.*label/su],
    ['another key', 'rules/bad.yaml', `${rule('you')}colour: red\n`, /bad\.yaml.*colour/su],
    ['too few examples', 'rules/bad.yaml', rule('you').replace('[a, b, c, d]', '[a]'), /bad\.yaml.*four/su],
    [
      'a tone rule of another kind',
      'tone/bad.yaml',
      TONE.replace('blame', 'sports'),
      /bad\.yaml.*category/su,
    ],
    ['an exemption', 'exemptions.txt', 'a||b\n', /exemptions\.txt.*a\|\|b/su],
    ['what is no YAML', 'rules/bad.yaml', rule('@swear you'), /bad\.yaml/u],
    ['a pattern that YAML reads as a list', 'rules/bad.yaml', rule('[ you ]'), /bad\.yaml/u],
  ])('%s', (_, path, content, fault) => {
    write(path, content);
    expect(() => compileLexicon(folder)).toThrow(fault);
  });
  test('a folder that is missing', () => {
    rmSync(join(folder, 'tone'), { recursive: true });
    expect(() => compileLexicon(folder)).toThrow(/tone does not exist/u);
  });
});

test('shared/lexicon itself compiles, with at least 25 tone rules', () => {
  const { lexicon, tone } = compileLexicon(PATHS.lexicon);
  expect(lexicon.rules.length).toBeGreaterThan(10);
  expect(tone.rules.length).toBeGreaterThanOrEqual(25);
});
