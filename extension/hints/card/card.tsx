import type { Severity } from '#core';
import { Choice } from '../../look/choice.tsx';
import { CATEGORY_NAMES, SEVERITY_NAMES } from '../categories.ts';
import { type Finding, OWN_RULE } from '../finding.ts';
import { linePath } from '../marks/lines.ts';

/** What an agent can do with a finding. */
export interface CardActions {
  use(): void;
  ignore(): void;
  never(): void;
  close(): void;
}

interface CardProps {
  readonly finding: Finding;
  /** The field did not take the change. */
  readonly refused: boolean;
  readonly actions: CardActions;
}

/** Why some words will land badly, and better ones. */
export function Card({ finding, refused, actions }: CardProps) {
  const { category, severity, message, advice, rewrite } = finding;
  return (
    <div
      class="floating card"
      role="dialog"
      aria-labelledby="heading"
      aria-describedby="why"
      tabIndex={-1}
      // The focus stays in the reply while the mouse is used.
      onMouseDown={(event) => event.preventDefault()}
    >
      <p class="severity">
        <SeverityLine severity={severity} />
        {SEVERITY_NAMES[severity]}
      </p>
      <h2 id="heading">
        {finding.rule.startsWith(OWN_RULE) ? 'One of your own phrases' : CATEGORY_NAMES[category].heading}
      </h2>
      <div id="why">
        <p>{message}</p>
        {advice !== undefined && <p>{advice}</p>}
      </div>
      {rewrite !== undefined && <Wording old={finding.words} better={rewrite} />}
      {refused && (
        <p class="trouble" role="alert">
          This field did not take the change, so your words are as they were. You can type the new wording
          yourself.
        </p>
      )}
      <div class="choices">
        {rewrite !== undefined && (
          <Choice name="use" act={actions.use}>
            Use it
          </Choice>
        )}
        <Choice name="other" act={actions.ignore}>
          Ignore here
        </Choice>
        <Choice name="quiet" act={actions.never}>
          Never this rule
        </Choice>
      </div>
      <Choice name="close" label="Close" act={actions.close}>
        ×
      </Choice>
    </div>
  );
}

function Wording({ old, better }: { readonly old: string; readonly better: string }) {
  return (
    <p class="wording">
      <span class="unseen">Instead of: </span>
      <del dir="auto">{old}</del>
      <span class="unseen"> write: </span>
      <ins dir="auto">{better === '' ? '(take it out)' : better}</ins>
    </p>
  );
}

function SeverityLine({ severity }: { readonly severity: Severity }) {
  return (
    <svg width="24" height="6" aria-hidden="true">
      <path class={`line ${severity}`} d={linePath(severity, { left: 1, width: 22, bottom: 4 })} />
    </svg>
  );
}
