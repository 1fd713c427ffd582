import { withoutAttack } from '#core';
import { isShort } from '../gate/judge-in-time.ts';
import type { HeldSend } from '../gate/listen.ts';
import { replay } from '../gate/replay.ts';
import { scorerOfPage } from '../scorer.ts';
import { type Asking, ask } from './asking.ts';
import type { Context } from './context.ts';
import { policyAt } from './judging.ts';
import { composeNudge, type Finding, readAnsweredBy } from './nudge.ts';
import { readTeam } from './team.ts';

/** What is to be asked about a draft that is about to be sent; undefined lets it go. */
export function findAtSend({ find, effect, visit }: Context, draft: string): Finding | undefined {
  const finding = find(draft);
  if (finding === undefined) return undefined;
  const { when } = effect.assigned();
  if (!finding.test) {
    if (when === undefined) effect.tell('held-out', finding);
    if (when === undefined || when === 'typing' || visit.isWhispering()) return undefined;
  }
  return effect.tell('before-show', finding) ? finding : undefined;
}

/** Asks about a held message; `release` as in `Watch`, `ended` when the customer has chosen. */
export function askAbout(
  context: Context,
  held: HeldSend<Finding>,
  release: () => void,
  ended: () => void,
): Asking {
  const { tag, card, effect, visit, judging } = context;
  const { draft, finding, composer } = held;
  const { locale, copy } = context.sentencesNear(composer.element);
  const nudge = composeNudge({
    draft,
    finding,
    without: withoutIn(context, held),
    answeredBy: readAnsweredBy(tag.getAttribute('answered-by')),
    framing: effect.assigned().framing,
    team: readTeam(tag),
    copy,
  });
  const asking = ask({
    held,
    nudge,
    copy,
    locale,
    card,
    composerNow: () => (composer.element.isConnected ? composer : context.composerNow()),
    ended: (how) => {
      ended();
      if (how === 'sent-as-is') visit.sentAsIs();
      if (how === 'fine') visit.fine();
      effect.tell(how, finding);
    },
    sendNow: (to) => {
      release();
      replay(held.trigger, to, tag.getAttribute('send'));
    },
  });
  effect.asked(() => judging.judged(draft));
  effect.tell('shown', finding);
  return asking;
}

/** The message without the attack, which nobody is asked about again; undefined where that leaves too little. */
function withoutIn({ tag, opinions }: Context, { draft, finding }: HeldSend<Finding>): string | undefined {
  if (finding.test || !isShort(draft)) return undefined;
  const without = withoutAttack(draft, scorerOfPage(), policyAt(tag));
  if (without !== undefined) opinions.trust(without);
  return without;
}
