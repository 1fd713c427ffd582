import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/tree.ts';

// What the widget understands stands in several places for different readers: they must not come apart.
interface Named {
  readonly name: string;
}
interface Manifest {
  readonly attributes: readonly Named[];
  readonly events: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly Named[];
}
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest: Manifest = JSON.parse(read('widget/custom-elements.json')).modules[0].declarations[0];
const types = read('widget/civility-nudge.d.ts');
const readme = read('README.md');

const namesOf = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();
const sources = ['element', 'gate', 'nudge', 'effect', 'precise'].flatMap((folder) =>
  readdirSync(join(ROOT, 'widget', folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`widget/${folder}/${name}`)),
);
const found = (pattern: RegExp): string[] =>
  [
    ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name))),
  ].sort();

/** Attributes that the sources ask the tag for; `for` stands in for the tag's own. */
const asked = [
  ...found(/(?:tag|owner|this)\.(?:get|has)Attribute\('([\w-]+)'\)/gu),
  ...found(/read\(tag, '([\w-]+)'\)/gu),
  'holdout',
  'when',
  'framing',
].sort();

describe('the manifest', () => {
  test('has the attributes that the widget reads, and no others', () => {
    // The theme is read by the style sheet alone.
    expect(namesOf(manifest.attributes)).toEqual([...new Set([...asked, 'theme'])].sort());
  });
  test('has the parts that the card has', () => {
    const parts = [...found(/part: [`']([\w -]+?)(?: \$\{|[`'])/gu)].flatMap((part) => part.split(' '));
    expect(namesOf(manifest.cssParts)).toEqual([...new Set(parts)].sort());
  });
  test('has the custom properties that the style sheet reads', () => {
    const properties = read('widget/nudge/card.css').match(/--civility-nudge-[\w-]+/gu) ?? [];
    expect(namesOf(manifest.cssProperties)).toEqual([...new Set(properties)].sort());
  });
});

test('attach takes an option for each attribute but "for"', () => {
  const camel = namesOf(manifest.attributes)
    .filter((name) => name !== 'for')
    .map((name) => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase()));
  const [, list = ''] = /OPTIONS = \[(.*?)\]/su.exec(read('widget/attach.ts')) ?? [];
  const options = [...list.matchAll(/'(\w+)'/gu)].map(([, name]) => name);
  expect(options.sort()).toEqual(camel.sort());
});

describe('the types and README name', () => {
  test.each(namesOf(manifest.attributes))('the attribute %s', (name) => {
    expect(types).toMatch(new RegExp(`readonly '?${name}'?\\?:`, 'u'));
    expect(readme).toContain(`\`${name}\``);
  });
  test.each(namesOf(manifest.events))('the event %s', (name) => {
    expect(types).toContain(`'${name}': CustomEvent`);
    expect(readme).toContain(name === 'civility-nudge:before-show' ? name : `\`:${name.split(':')[1]}\``);
  });
  test.each(namesOf(manifest.cssParts))('the part %s', (name) => expect(readme).toContain(`\`${name}\``));
  test.each(namesOf(manifest.cssProperties))('the property %s', (name) =>
    expect(readme).toContain(`\`${name}\``),
  );
});

test('the events are those that the widget tells', () => {
  const told = [
    ...read('widget/effect/events.ts').matchAll(/^ {2}readonly '?([\w-]+)'?: (?:Nudge|Sent)Detail/gmu),
  ];
  expect(namesOf(manifest.events)).toEqual(told.map(([, name]) => `civility-nudge:${name}`).sort());
});
