import { useEffect, useState } from 'preact/hooks';
import type { ToneRule } from '#core';
import type { Journal } from '../journal/happenings.ts';
import { Logo } from '../look/logo.tsx';
import { withoutOpening, withoutPhrase, withPhrase, withRule, withShield } from '../settings/changes.ts';
import type { Settings, SettingsStore } from '../settings/settings.ts';
import { Customers } from './customers.tsx';
import { JournalSection } from './journal.tsx';
import { Phrases } from './phrases.tsx';
import { Rules } from './rules.tsx';
import { Sites } from './sites.tsx';
import { Transfer } from './transfer.tsx';

interface OptionsProps {
  readonly rules: readonly ToneRule[];
  readonly settings: SettingsStore;
  removeSite(origin: string): Promise<void>;
  openJournal(): Promise<Journal>;
  /** The agent's own calendar day. */
  readonly today: string;
  /** Hands a file to the agent. */
  save(name: string, type: string, content: string): void;
}

/** Which rules and sites the agent wants. */
export function Options(props: OptionsProps) {
  const { rules, settings, removeSite } = props;
  const [current, setCurrent] = useState<Settings>();
  const [trouble, setTrouble] = useState<string>();
  const fail = (what: string) => (error: unknown) => {
    console.error(`otherend: ${what}: ${error}`);
    setTrouble(what);
  };
  useEffect(() => {
    const ended = new AbortController();
    settings.observe(setCurrent, ended.signal);
    settings.read().then(setCurrent, fail('Your choices cannot be read'));
    return () => ended.abort();
  }, [settings]);
  const change = (how: (before: Settings) => Settings): void =>
    void settings.change(how).catch(fail('Your choice could not be kept'));
  return (
    <>
      <header>
        <Logo />
        <h1>Otherend options</h1>
      </header>
      {trouble !== undefined && (
        <p class="trouble" role="alert">
          {trouble}. Please reload this page.
        </p>
      )}
      {current && (
        <>
          <Rules
            rules={rules}
            rulesOff={current.rulesOff}
            toggle={(rule, isOn) => change(withRule(rule, isOn))}
            turnAllOn={() => change((before) => ({ ...before, rulesOff: [] }))}
          />
          <Phrases
            phrases={current.phrases}
            add={(phrase) => change(withPhrase(phrase))}
            remove={(avoid) => change(withoutPhrase(avoid))}
          />
          <Customers
            settings={current}
            help={(isOn) => change((before) => ({ ...before, helpOff: !isOn }))}
            offerBreaks={(isOn) => change((before) => ({ ...before, breaksOff: !isOn }))}
            shield={(label, isOn) => change(withShield(label, isOn))}
            forget={(opening) => change(withoutOpening(opening))}
          />
          <Sites
            sites={current.sites}
            remove={(origin) => void removeSite(origin).catch(fail('The site could not be removed'))}
          />
        </>
      )}
      {current && (
        <Transfer
          settings={current}
          save={props.save}
          load={(choices) => change((before) => ({ ...before, ...choices }))}
        />
      )}
      <JournalSection open={props.openJournal} today={props.today} save={props.save} fail={fail} />
      <section aria-labelledby="keys">
        <h2 id="keys">Keyboard</h2>
        <p>
          <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>.</kbd> in a reply opens the next hint and moves into its card;{' '}
          <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>,</kbd> opens the help with an upset customer; <kbd>Esc</kbd>{' '}
          closes either and goes back to where you were writing. Undo brings replaced words back.
        </p>
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">Privacy</h2>
        <p>
          What you write is checked on this computer and never stored or sent. Kept here, and seen by nobody
          else, is how often each rule was shown, used or ignored on a day, how many hostile messages came, of
          what kind, and sentences that you kept as yours.
        </p>
      </section>
    </>
  );
}
