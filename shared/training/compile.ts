import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { CATEGORIES, SEVERITIES, type Tone, type ToneRule } from '../core/advice/hints.ts';
import type { Topic } from '../core/advice/openings.ts';
import type { Strategy } from '../core/advice/politeness.ts';
import type { CompiledLexicon } from '../core/bundle.ts';
import { LABELS, TARGETS } from '../core/labels.ts';
import { COMMON_LISTS, type TermLists } from '../core/rules/lexicon.ts';
import { listsOf, parsePattern } from '../core/rules/pattern.ts';
import type { CompiledRule } from '../core/rules/signals.ts';
import { normalise } from '../core/text/normalise.ts';
import { tokenise } from '../core/text/tokenise.ts';
import { PATHS } from './paths.ts';
import { readTerms } from './read-lines.ts';

const patterns = z.array(z.string()).min(1);
const examples = z.array(z.string()).min(4, 'expected at least four examples');

const customerRule = z.strictObject({
  label: z.enum(LABELS),
  target: z.enum(TARGETS),
  because: z.string().min(3),
  patterns,
  except: patterns.optional(),
  flags: examples,
  passes: examples,
});

/** The shape of a file in shared/lexicon/tone. */
export const toneRule = z.strictObject({
  category: z.enum(CATEGORIES),
  severity: z.enum(SEVERITIES),
  message: z.string().min(10),
  patterns: z
    .array(z.union([z.string(), z.strictObject({ pattern: z.string(), rewrite: z.string() })]))
    .min(1),
  rewrite: z.string().optional(),
  advice: z.string().optional(),
  except: patterns.optional(),
  unless: patterns.optional(),
  flags: examples,
  passes: examples,
});

/** The shape of shared/lexicon/despair.yaml. */
const despairRule = z.strictObject({ patterns, except: patterns, flags: examples, passes: examples });

const sentences = z.array(z.string().min(10)).min(2);

/** The shape of a file in shared/lexicon/openings; the topic of everything else has no patterns. */
const topic = z.strictObject({
  about: z.string().min(10),
  patterns: z.array(z.string()).default([]),
  name: sentences,
  own: sentences,
  next: sentences,
  flags: z.array(z.string()).default([]),
  passes: z.array(z.string()).default([]),
});

/** The shape of shared/lexicon/kinds.yaml. */
const kinds = z.record(
  z.enum(CATEGORIES),
  z.strictObject({ severity: z.enum(SEVERITIES), message: z.string().min(10), advice: z.string().min(10) }),
);

/** The shape of shared/lexicon/politeness.yaml. */
const strategies = z.record(z.string(), z.strictObject({ patterns, keep: z.boolean().default(false) }));

/** Texts of a rule that must and must not match. */
export interface RuleExamples {
  readonly id: string;
  readonly flags: readonly string[];
  readonly passes: readonly string[];
}

/** What shared/lexicon holds, checked. */
export interface LexiconSource {
  readonly lexicon: CompiledLexicon;
  readonly tone: Tone;
  readonly ruleExamples: readonly RuleExamples[];
  readonly toneExamples: readonly RuleExamples[];
  readonly topicExamples: readonly RuleExamples[];
  readonly despairExamples: RuleExamples;
}

/**
 * Reads and checks shared/lexicon.
 * Throws on the first fault, naming the file, what came and what was expected.
 */
export function compileLexicon(folder: string = PATHS.lexicon): LexiconSource {
  const terms = readTermLists(join(folder, 'terms'));
  const rules = readRules(join(folder, 'rules'), customerRule);
  const tone = readRules(join(folder, 'tone'), toneRule);
  const openings = readRules(join(folder, 'openings'), topic);
  const topics = openings.map(({ id, value: { flags, passes, ...rest } }): Topic => ({ id, ...rest }));
  const exemptions = readTerms(join(folder, 'exemptions.txt'));
  const compiledRules = rules.map(
    ({ id, value: { flags, passes, ...rule } }): CompiledRule => ({
      id,
      ...rule,
    }),
  );
  const toneRules = tone.map(
    ({ id, value: { flags, passes, rewrite, ...rule } }): ToneRule => ({
      id,
      ...rule,
      patterns: rule.patterns.map((one) =>
        typeof one === 'string' ? { pattern: one, ...(rewrite === undefined ? {} : { rewrite }) } : one,
      ),
    }),
  );
  for (const { id, patterns, except } of compiledRules) {
    checkPatterns(`rules/${id}.yaml`, [...patterns, ...(except ?? [])], terms);
  }
  for (const { id, patterns, except, unless } of toneRules) {
    checkPatterns(
      `tone/${id}.yaml`,
      [...patterns.map(({ pattern }) => pattern), ...(except ?? []), ...(unless ?? [])],
      terms,
    );
  }
  const politeness = Object.entries(readYaml(join(folder, 'politeness.yaml'), strategies)).map(
    ([id, strategy]): Strategy => ({ id, ...strategy }),
  );
  for (const { id, patterns } of politeness) checkPatterns(`politeness.yaml, ${id}`, patterns, terms);
  for (const { id, patterns } of topics) checkPatterns(`openings/${id}.yaml`, patterns, terms);
  checkPatterns('exemptions.txt', exemptions, terms);
  const despair = readYaml(join(folder, 'despair.yaml'), despairRule);
  checkPatterns('despair.yaml', [...despair.patterns, ...despair.except], terms);
  const toneLists = new Set([
    ...COMMON_LISTS,
    ...toneRules.flatMap(({ patterns, except, unless }) =>
      [...patterns.map(({ pattern }) => pattern), ...(except ?? []), ...(unless ?? [])].flatMap((source) =>
        listsOf(parsePattern(source)),
      ),
    ),
    ...topics.flatMap(({ patterns }) => patterns.flatMap((source) => listsOf(parsePattern(source)))),
  ]);
  return {
    lexicon: {
      terms: pick(terms, (list) => !list.startsWith('tone-')),
      rules: compiledRules,
      exemptions,
      despair: { patterns: despair.patterns, except: despair.except },
      language: LANGUAGE,
      languages: distinctWords(readTermLists(join(folder, 'languages')), terms),
    },
    tone: {
      terms: pick(terms, (list) => toneLists.has(list)),
      rules: toneRules,
      topics,
      kinds: readYaml(join(folder, 'kinds.yaml'), kinds),
      strategies: politeness,
    },
    ruleExamples: rules.map(({ id, value }) => ({
      id,
      flags: value.flags,
      passes: value.passes,
    })),
    despairExamples: { id: 'despair', flags: despair.flags, passes: despair.passes },
    topicExamples: openings.map(({ id, value: { flags, passes } }) => ({ id, flags, passes })),
    toneExamples: tone.map(({ id, value }) => ({
      id,
      flags: value.flags,
      passes: value.passes,
    })),
  };
}

/** The language that terms, rules and exemptions are for. */
const LANGUAGE = 'en';

/** Less what other languages share with ours, and less our words that the terms hold anyway. */
function distinctWords(languages: TermLists, terms: TermLists): TermLists {
  const own = new Set(languages[LANGUAGE] ?? []);
  const others = Object.entries(languages).filter(([language]) => language !== LANGUAGE);
  const known = new Set(
    Object.entries(terms).flatMap(([list, of]) =>
      list.startsWith('tone-') ? [] : of.map((term) => term.split(' ')[0]),
    ),
  );
  return Object.fromEntries([
    [LANGUAGE, [...own].filter((word) => !known.has(word))],
    ...others.map(([language, words]) => [language, words.filter((word) => !own.has(word))]),
  ]);
}

const pick = (lists: TermLists, wanted: (list: string) => boolean): TermLists =>
  Object.fromEntries(Object.entries(lists).filter(([list]) => wanted(list)));

/** Every `.txt` file of the folder as a list; its terms in the pipeline's own spelling. */
function readTermLists(folder: string): TermLists {
  return Object.fromEntries(
    filesOf(folder, '.txt').map((file) => {
      const terms = readTerms(join(folder, file)).map(spell);
      return [basename(file, '.txt'), [...new Set(terms)].filter((term) => term !== '')];
    }),
  );
}

/** A term as `tokenise` would show it: normalised words with one blank between. */
const spell = (term: string): string =>
  tokenise(normalise(term))
    .map(({ text }) => text)
    .join(' ');

function readRules<T>(folder: string, schema: z.ZodType<T>): { id: string; value: T }[] {
  return filesOf(folder, '.yaml').map((file) => ({
    id: basename(file, '.yaml'),
    value: readYaml(join(folder, file), schema),
  }));
}

/** One file. Throws, naming it, on another shape. */
function readYaml<T>(path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseYaml(path));
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (fault) {
    throw new Error(`${path}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

function filesOf(folder: string, ending: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist; expected a folder of ${ending} files`);
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();
}

function checkPatterns(where: string, sources: readonly string[], terms: TermLists): void {
  for (const source of sources) {
    try {
      for (const list of listsOf(parsePattern(source))) {
        if (!(list in terms))
          throw new Error(`pattern "${source}" names @${list}; expected one of terms/*.txt`);
      }
    } catch (fault) {
      throw new Error(`${where}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
}
