import { checked, isRecord, list, record, text, texts, wrong } from '../fields.ts';
import { CATEGORIES, SEVERITIES, type Tone } from './hints.ts';
import { STEPS } from './openings.ts';

/** Checks the compiled tone file. Throws, naming what came and what was expected. */
export const readTone = (value: unknown): Tone => checked('tone rules', value, checkTone, isTone);

const isTone = (value: unknown): value is Tone => isRecord(value);

function checkTone(value: unknown): void {
  const { terms, rules, topics, kinds, strategies } = record(value, 'the file');
  for (const [name, words] of Object.entries(record(terms, 'terms'))) texts(words, `terms.${name}`);
  for (const rule of list(rules, 'rules')) checkRule(rule);
  for (const topic of list(topics, 'topics')) {
    const { id, about, ...rest } = record(topic, 'topics');
    text(id, 'topics: id');
    text(about, `topic ${id}: about`);
    for (const part of ['patterns', ...STEPS]) texts(rest[part], `topic ${id}: ${part}`);
  }
  const byCategory = record(kinds, 'kinds');
  for (const category of CATEGORIES) {
    const { severity, message, advice } = record(byCategory[category], `kinds.${category}`);
    oneOf(SEVERITIES, severity, `kinds.${category}.severity`);
    text(message, `kinds.${category}.message`);
    text(advice, `kinds.${category}.advice`);
  }
  for (const strategy of list(strategies, 'strategies')) {
    const { id, patterns, keep } = record(strategy, 'strategies');
    text(id, 'strategies: id');
    texts(patterns, `strategy ${id}: patterns`);
    if (typeof keep !== 'boolean') wrong(`strategy ${id}: keep`, keep, 'true or false');
  }
}

function checkRule(rule: unknown): void {
  const { id, category, severity, message, patterns, advice, except, unless } = record(rule, 'rules');
  text(id, 'rules: id');
  const where = `rule ${id}`;
  oneOf(CATEGORIES, category, `${where}: category`);
  oneOf(SEVERITIES, severity, `${where}: severity`);
  text(message, `${where}: message`);
  for (const one of list(patterns, `${where}: patterns`)) {
    const { pattern, rewrite } = record(one, `${where}: patterns`);
    text(pattern, `${where}: pattern`);
    if (rewrite !== undefined) text(rewrite, `${where}: rewrite`);
  }
  if (advice !== undefined) text(advice, `${where}: advice`);
  if (except !== undefined) texts(except, `${where}: except`);
  if (unless !== undefined) texts(unless, `${where}: unless`);
}

function oneOf(names: readonly string[], value: unknown, where: string): void {
  if (!names.some((name) => name === value)) wrong(where, value, names.join(', '));
}
