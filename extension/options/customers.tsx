import { ATTACK_LABELS, type AttackLabel } from '#core';
import { ATTACK_NAMES } from '../customer/words.ts';
import { Switch } from '../look/switch.tsx';
import type { OwnOpening, Settings } from '../settings/settings.ts';

interface CustomersProps {
  readonly settings: Settings;
  help(isOn: boolean): void;
  offerBreaks(isOn: boolean): void;
  shield(label: AttackLabel, isOn: boolean): void;
  forget(opening: OwnOpening): void;
}

/** What the agent wants to be told of customers' messages, and which of them shielded from. */
export const Customers = ({ settings, help, offerBreaks, shield, forget }: CustomersProps) => (
  <section aria-labelledby="customers">
    <h2 id="customers">Customers' messages</h2>
    <p class="muted">
      On helpdesks that Otherend knows, and wherever your reply quotes the message that it answers.
    </p>
    <ul class="rows spaced">
      <li>
        <Switch id="help" isOn={!settings.helpOff} toggle={help}>
          <b>Help with upset customers</b>
          <small>
            A word in the corner of your reply tells how upset the customer sounds, whether your reply
            acknowledges it, and offers sentences to begin with.
          </small>
        </Switch>
      </li>
      <li>
        <Switch id="breaks" isOn={!settings.breaksOff} toggle={offerBreaks}>
          <b>Offer a minute's break</b>
          <small>
            After three hostile messages or replies within twenty minutes. “Not today” holds for the day.
          </small>
        </Switch>
      </li>
    </ul>
    <h3>Shield: show what they ask for, without</h3>
    <ul class="rows">
      {ATTACK_LABELS.map((label) => (
        <li key={label}>
          <Switch
            id={`shield-${label}`}
            isOn={settings.shielded.includes(label)}
            toggle={(isOn) => shield(label, isOn)}
          >
            <b>{ATTACK_NAMES[label]}</b>
            {label === 'threat' && (
              <small>You may have to know of a threat. It is always one press away.</small>
            )}
          </Switch>
        </li>
      ))}
    </ul>
    {settings.openings.length > 0 && (
      <>
        <h3>Your own sentences</h3>
        <ul class="rows">
          {settings.openings.map((opening) => (
            <li key={`${opening.topic} ${opening.step} ${opening.sentence}`} class="site">
              <span>{opening.sentence}</span>
              <button type="button" aria-label={`Remove ${opening.sentence}`} onClick={() => forget(opening)}>
                Remove
              </button>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
