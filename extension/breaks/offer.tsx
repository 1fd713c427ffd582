import { Choice } from '../look/choice.tsx';

/** Where the agent is between the offer and the end of the break. */
export const STAGES = ['offered', 'in', 'out', 'over'] as const;
export type Stage = (typeof STAGES)[number];

/** What an agent can do with the offer. */
export interface OfferActions {
  take(): void;
  decline(): void;
  close(): void;
}

interface OfferProps {
  readonly stage: Stage;
  readonly actions: OfferActions;
}

const SAYINGS = {
  in: 'Breathe in',
  out: 'And out',
  over: 'That was a minute. It was not about you.',
} as const;

/** A minute's break, offered; then a pace to breathe by. */
export function Offer({ stage, actions }: OfferProps) {
  return (
    <section
      class={stage === 'offered' ? 'floating offer' : 'floating offer breathing'}
      aria-label="A minute's break"
    >
      {stage === 'offered' ? (
        <>
          <p>That was a lot in a short time. A minute's break?</p>
          <div class="choices">
            <Choice name="use" act={actions.take}>
              Breathe for a minute
            </Choice>
            <Choice name="other" act={actions.decline}>
              Not today
            </Choice>
          </div>
        </>
      ) : (
        <>
          <div class={`breath ${stage}`} aria-hidden="true" />
          <p role="status">{SAYINGS[stage]}</p>
          <Choice name="quiet" act={actions.close}>
            {stage === 'over' ? 'Close' : 'Stop'}
          </Choice>
        </>
      )}
    </section>
  );
}
