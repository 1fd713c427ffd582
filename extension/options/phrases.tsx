import { useState } from 'preact/hooks';
import type { OwnPhrase } from '../settings/settings.ts';

interface PhrasesProps {
  readonly phrases: readonly OwnPhrase[];
  add(phrase: OwnPhrase): void;
  remove(avoid: string): void;
}

const FEWEST_LETTERS = 2;

/** Words of the agent's own to be told of, with what to write instead. */
export function Phrases({ phrases, add, remove }: PhrasesProps) {
  const [avoid, setAvoid] = useState('');
  const [prefer, setPrefer] = useState('');
  const isTooShort = avoid.trim().length < FEWEST_LETTERS;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isTooShort) return;
    add({ avoid: avoid.trim(), prefer: prefer.trim() });
    setAvoid('');
    setPrefer('');
  };
  return (
    <section aria-labelledby="phrases">
      <h2 id="phrases">Your own phrases</h2>
      <p class="muted">Words that you or your team do not want to write, and what to write instead.</p>
      <form class="bar" onSubmit={submit}>
        <label class="search">
          Avoid
          <input type="text" value={avoid} onInput={(event) => setAvoid(event.currentTarget.value)} />
        </label>
        <label class="search">
          Write instead (optional)
          <input type="text" value={prefer} onInput={(event) => setPrefer(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={isTooShort}>
          Add
        </button>
      </form>
      {phrases.length > 0 && (
        <ul class="rows spaced">
          {phrases.map((phrase) => (
            <li key={phrase.avoid} class="site">
              <span>
                <b>{phrase.avoid}</b>
                {phrase.prefer !== '' && ` → ${phrase.prefer}`}
              </span>
              <button
                type="button"
                aria-label={`Remove ${phrase.avoid}`}
                onClick={() => remove(phrase.avoid)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
