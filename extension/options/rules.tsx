import { useState } from 'preact/hooks';
import { CATEGORIES, type Category, MODEL_HINT, type ToneRule } from '#core';
import { CATEGORY_NAMES } from '../hints/categories.ts';
import { MODEL_RULE } from '../hints/finding.ts';
import { Switch } from '../look/switch.tsx';
import { exampleOf, nameOf } from './describe.ts';

type Listed = Pick<ToneRule, 'id' | 'category' | 'message' | 'patterns'>;

interface RulesProps {
  readonly rules: readonly Listed[];
  readonly rulesOff: readonly string[];
  toggle(rule: string, isOn: boolean): void;
  turnAllOn(): void;
}

/** What the models find by themselves can be switched like a rule. */
const BY_MODEL: readonly Listed[] = [
  {
    id: MODEL_RULE,
    category: 'hostility',
    message: 'Wording that no rule knows, but that reads as an attack on the customer.',
    patterns: [],
  },
  ...CATEGORIES.map((category) => ({
    id: `${MODEL_HINT}${category}`,
    category,
    message: 'Wording that no rule knows, but that reads so as a whole.',
    patterns: [],
  })),
];

/** All rules by category, each with a switch, and a search. */
export function Rules({ rules, rulesOff, toggle, turnAllOn }: RulesProps) {
  const [search, setSearch] = useState('');
  const found = [...rules, ...BY_MODEL].filter((rule) => matches(rule, search));
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">Rules</h2>
      <p class="muted">
        Each looks for one kind of wording. Switch off what does not fit how your team writes. A suggestion
        that you have ignored five times in thirty days and never used keeps quiet by itself; deleting the
        journal brings it back.
      </p>
      <div class="bar">
        <label class="search">
          Search rules
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
        <button type="button" disabled={rulesOff.length === 0} onClick={turnAllOn}>
          Turn all on
        </button>
      </div>
      <p class="muted" role="status">
        {search === '' ? '' : found.length === 1 ? '1 rule' : `${found.length} rules`}
      </p>
      {CATEGORIES.map((category) => (
        <CategoryRules
          key={category}
          category={category}
          rules={found.filter((rule) => rule.category === category)}
          rulesOff={rulesOff}
          toggle={toggle}
        />
      ))}
    </section>
  );
}

const matches = (rule: Listed, search: string): boolean =>
  [rule.id, nameOf(rule), rule.message, CATEGORY_NAMES[rule.category].title, exampleOf(rule) ?? '']
    .join('\n')
    .toLowerCase()
    .includes(search.trim().toLowerCase());

interface CategoryProps extends Omit<RulesProps, 'turnAllOn'> {
  readonly category: Category;
}

function CategoryRules({ category, rules, rulesOff, toggle }: CategoryProps) {
  if (rules.length === 0) return null;
  return (
    <>
      <h3>{CATEGORY_NAMES[category].title}</h3>
      <ul class="rows">
        {rules.map((rule) => (
          <li key={rule.id}>
            <Switch id={rule.id} isOn={!rulesOff.includes(rule.id)} toggle={(isOn) => toggle(rule.id, isOn)}>
              <b>{nameOf(rule)}</b>
              <small>{rule.message}</small>
              <Example of={rule} />
            </Switch>
          </li>
        ))}
      </ul>
    </>
  );
}

function Example({ of }: { readonly of: Listed }) {
  const example = exampleOf(of);
  return example === undefined ? null : <span class="example">For example: “{example}”</span>;
}
