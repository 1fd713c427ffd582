import { useState } from 'preact/hooks';
import { readSettingsFile, settingsFile } from '../settings/file.ts';
import type { Settings } from '../settings/settings.ts';

interface TransferProps {
  readonly settings: Settings;
  save(name: string, type: string, content: string): void;
  load(choices: Partial<Settings>): void;
}

/** The agent's choices, to another browser or to a colleague. */
export function Transfer({ settings, save, load }: TransferProps) {
  const [said, setSaid] = useState<string>();
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    try {
      load(readSettingsFile(await file.text()));
      setSaid(`The choices of ${file.name} hold now.`);
    } catch (error) {
      setSaid(`${file.name} was not loaded: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">Your choices as a file</h2>
      <p class="muted">
        Rules, phrases, sentences and what is shown; not the sites, and nothing of the journal.
      </p>
      <p class="buttons">
        <button
          type="button"
          onClick={() => save('otherend-settings.json', 'application/json', settingsFile(settings))}
        >
          Save settings
        </button>
        <label class="file">
          Load settings
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      <p role="status">{said}</p>
    </section>
  );
}
