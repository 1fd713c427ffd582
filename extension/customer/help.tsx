import { useState } from 'preact/hooks';
import { STEPS, type Step } from '#core';
import { Choice } from '../look/choice.tsx';
import type { OwnOpening } from '../settings/settings.ts';
import type { CustomerReading } from './reading.ts';
import { STEP_NAMES, UPSET_NAMES } from './words.ts';

/** What an agent can do with the help. */
export interface HelpActions {
  open(): void;
  close(): void;
  insert(sentence: string): void;
  keep(opening: OwnOpening): void;
  forget(opening: OwnOpening): void;
}

/** What is shown beside a reply to a customer who is not calm. */
export interface HelpView {
  readonly reading: CustomerReading;
  /** Whether the reply acknowledges it; undefined while it says too little to tell. */
  readonly acknowledged: boolean | undefined;
  readonly isOpen: boolean;
  /** What became of a sentence that the field did not take. */
  readonly refused: 'copied' | 'not_copied' | undefined;
  readonly own: readonly OwnOpening[];
  readonly actions: HelpActions;
}

/** A word about the customer, and behind it three steps that help. */
export function Help(view: HelpView) {
  const { reading, acknowledged, isOpen, actions } = view;
  const name = UPSET_NAMES[reading.upset ?? 'calm'];
  return (
    <>
      <div class="pill">
        <button
          type="button"
          class={`upset ${reading.upset}`}
          aria-expanded={isOpen}
          // The focus stays in the reply while the mouse is used.
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => event.isTrusted && (isOpen ? actions.close() : actions.open())}
        >
          <span class="dot" aria-hidden="true" />
          <span class="unseen">The customer is: </span>
          {name}
          <span class="state">{stateOf(acknowledged)}</span>
        </button>
      </div>
      {isOpen && <Panel {...view} name={name} />}
    </>
  );
}

const stateOf = (acknowledged: boolean | undefined): string => {
  if (acknowledged === undefined) return '';
  return acknowledged ? ' · acknowledged' : ' · no acknowledgement yet';
};

function Panel({ reading, acknowledged, refused, own, actions, name }: HelpView & { readonly name: string }) {
  return (
    <div
      class="floating panel"
      role="dialog"
      aria-labelledby="help-heading"
      tabIndex={-1}
      onMouseDown={(event) => {
        if (!(event.target instanceof Element && event.target.matches('textarea'))) event.preventDefault();
      }}
    >
      <h2 id="help-heading">
        This customer sounds {name.toLowerCase()}
        {reading.about !== '' && `, about ${reading.about}`}
      </h2>
      <p role="status">
        {acknowledged === false && 'Your reply does not say yet that you see what it was like for them.'}
        {acknowledged === true && 'Your reply says that you see what it was like for them.'}
        {acknowledged === undefined && 'What helps, in this order:'}
      </p>
      {refused !== undefined && (
        <p class="trouble" role="alert">
          {refused === 'copied'
            ? 'This field did not take the sentence. It is on your clipboard: paste it where you want it.'
            : 'This field did not take the sentence. Your draft is as it was.'}
        </p>
      )}
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <h3>{STEP_NAMES[step]}</h3>
            {own
              .filter((one) => one.step === step && one.topic === reading.topic)
              .map((opening) => (
                <Sentence key={opening.sentence} opening={opening} isOwn actions={actions} />
              ))}
            {reading.openings[step].map((sentence) => (
              <Sentence
                key={sentence}
                opening={{ topic: reading.topic, step, sentence }}
                isOwn={false}
                actions={actions}
              />
            ))}
          </li>
        ))}
      </ol>
      <Choice name="close" label="Close" act={actions.close}>
        ×
      </Choice>
    </div>
  );
}

interface SentenceProps {
  readonly opening: OwnOpening & { readonly step: Step };
  readonly isOwn: boolean;
  readonly actions: HelpActions;
}

function Sentence({ opening, isOwn, actions }: SentenceProps) {
  const [edited, setEdited] = useState<string>();
  const sentence = edited ?? opening.sentence;
  const isEmpty = sentence.trim() === '';
  return (
    <div class="sentence">
      {edited === undefined ? (
        <p>{sentence}</p>
      ) : (
        <textarea
          aria-label="In your own words"
          rows={3}
          value={edited}
          onInput={(event) => setEdited(event.currentTarget.value)}
        />
      )}
      <div class="choices">
        <Choice name="use" act={() => isEmpty || actions.insert(sentence.trim())}>
          Insert
        </Choice>
        {edited === undefined ? (
          <Choice name="other" act={() => setEdited(opening.sentence)}>
            Edit
          </Choice>
        ) : (
          <Choice
            name="other"
            act={() => {
              if (isEmpty) return;
              actions.keep({ ...opening, sentence: sentence.trim() });
              setEdited(undefined);
            }}
          >
            Keep as mine
          </Choice>
        )}
        {isOwn && (
          <Choice name="quiet" act={() => actions.forget(opening)}>
            Remove
          </Choice>
        )}
      </div>
    </div>
  );
}
