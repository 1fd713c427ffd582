import type { Composer } from '#composer';
import { createEffect, type Effect } from '../effect/effect.ts';
import { createMemory } from '../effect/memory.ts';
import { findComposer, type Naming } from '../gate/find-composer.ts';
import type { Opinions } from '../precise/opinions.ts';
import { seekOpinions } from '../precise/second-opinion.ts';
import { type Card, createCard } from './card.ts';
import { createJudging, type Judging, judgeSmall } from './judging.ts';
import { createLine, type Line } from './line.ts';
import type { Finding } from './nudge.ts';
import { fetchSentences, type Sentences, sentencesFor } from './sentences.ts';
import { createVisit, type Visit } from './visit.ts';
import { withWording } from './wording.ts';

/** The tag, with what it says by attributes and which field it means. */
export type Tag = HTMLElement & Naming;

/** What all that speaks for one tag shares. */
export interface Context {
  readonly tag: Tag;
  readonly effect: Effect;
  readonly visit: Visit;
  readonly opinions: Opinions;
  readonly judging: Judging;
  readonly card: Card;
  readonly line: Line;
  /** The composer that is meant now. */
  composerNow(): Composer | undefined;
  /** What is to be spoken about in this visit. */
  find(draft: string): Finding | undefined;
  /** In the language of the page around the field, with the owner's own in their place. */
  sentencesNear(field: Element): Sentences;
}

/** Builds it, closed, into the tag's shadow root; `typed` as in `createCard`. */
export function createContext(tag: Tag, root: ShadowRoot, typed: () => void, signal: AbortSignal): Context {
  const visit = createVisit(createMemory(() => sessionStorage));
  const opinions = seekOpinions(tag, (draft) => judgeSmall(tag, draft), signal);
  const judging = createJudging(tag, opinions);
  return {
    tag,
    effect: createEffect(tag),
    visit,
    opinions,
    judging,
    card: createCard(root, typed),
    line: createLine(root),
    composerNow: () => {
      const found = findComposer(tag);
      return found.outcome === 'found' ? found.composer : undefined;
    },
    find: (draft) => {
      const finding = judging.find(draft);
      return finding !== undefined && (finding.test || !visit.isCalm(finding.band)) ? finding : undefined;
    },
    sentencesNear: (field) => {
      const wanted = languageOf(tag, field);
      const { locale, copy } = sentencesFor(wanted);
      // For the next time, where the language has changed since the tag came.
      fetchSentences(wanted);
      return { locale, copy: withWording(copy, tag.getAttribute('wording')) };
    },
  };
}

/** The tag's, else that which the page says it has around the field. */
export const languageOf = (tag: Element, near: Element): string =>
  tag.getAttribute('locale') ??
  (near.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || navigator.language);
