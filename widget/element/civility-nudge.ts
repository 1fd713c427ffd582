import { type Composer, composerOf } from '#composer';
import { POLICIES, type Verdict, withoutAttack } from '#core';
import { type Band, bandOf } from '../effect/band.ts';
import type { Judged } from '../effect/change.ts';
import { createEffect } from '../effect/effect.ts';
import { findComposer } from '../gate/find-composer.ts';
import { fingerprintOf } from '../gate/fingerprint.ts';
import { isShort, judgeInTime } from '../gate/judge-in-time.ts';
import { type HeldSend, listen } from '../gate/listen.ts';
import { replay } from '../gate/replay.ts';
import type { Opinions } from '../precise/opinions.ts';
import { seekOpinions } from '../precise/second-opinion.ts';
import { report } from '../report.ts';
import { scorerOfPage } from '../scorer.ts';
import { type Asking, ask } from './asking.ts';
import { type Card, createCard } from './card.ts';
import { whenIdle } from './idle.ts';
import { composeNudge, type Finding, readAnsweredBy } from './nudge.ts';
import { fetchSentences, sentencesFor } from './sentences.ts';

/** On a server there is no HTMLElement; there the class is only a name. `Reflect` keeps its type out of it. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? Reflect.get(globalThis, 'Object');

/**
 * `<civility-nudge for="#message">`: holds a hostile message once and asks the customer.
 * If anything here fails, messages go through.
 */
export class CivilityNudge extends Base {
  #life: AbortController | undefined;
  #card: Card | undefined;
  #asking: Asking | undefined;
  #opinions: Opinions | undefined;
  readonly #effect = createEffect(this);

  static readonly observedAttributes = ['locale'];

  attributeChangedCallback(): void {
    if (this.#life !== undefined) fetchSentences(this.#language(this));
  }

  connectedCallback(): void {
    this.#life?.abort();
    const life = new AbortController();
    this.#life = life;
    try {
      this.#start(life.signal);
    } catch (error) {
      life.abort();
      report('it could not start', error);
    }
  }

  disconnectedCallback(): void {
    this.#asking?.leave();
    this.#asking = undefined;
    this.#life?.abort();
    this.#life = undefined;
    this.#opinions = undefined;
  }

  #start(signal: AbortSignal): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#card ??= createCard(root, () => this.#asking?.goOn());
    const release = listen<Finding>(
      window,
      {
        tag: this,
        composerSelector: () => this.getAttribute('for'),
        sendSelector: () => this.getAttribute('send'),
        find: (draft) => this.#find(draft),
        hold: (held) => this.#hold(held, release),
        mayGo: () => this.#asking?.isChanging() !== true,
        goesOut: (draft) => {
          if (this.#asking?.draft === draft) this.#asking.leave('sent-as-is');
        },
        letThrough: (draft) => this.#effect.goesOut(draft, () => this.#judged(draft)),
      },
      signal,
    );
    fetchSentences(this.#language(this));
    whenIdle(() => {
      this.#warm();
      this.#lookAround();
    }, signal);
    this.#warmOnFocus(signal);
    this.#opinions = seekOpinions(this, (draft) => this.#judge(draft), signal);
  }

  #warmOnFocus(signal: AbortSignal): void {
    const once = new AbortController();
    const focused = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || composerOf(target) === undefined) return;
      once.abort();
      // Not at once: the focus itself should not wait for it.
      whenIdle(() => this.#warm(), signal, true);
    };
    const until = AbortSignal.any([signal, once.signal]);
    window.addEventListener('focusin', focused, { capture: true, passive: true, signal: until });
  }

  /** Makes the scorer before it is needed; a broken bundle is told now, not at the first send. */
  #warm(): void {
    try {
      const found = findComposer(this, this.getAttribute('for'));
      if (found.outcome === 'found') fetchSentences(this.#language(found.composer.element));
      scorerOfPage();
    } catch (error) {
      report('the bundle cannot be used', error);
    }
  }

  /** Tells an owner about a tag that has nothing to watch; chats that mount later are found then. */
  #lookAround(): void {
    try {
      const found = findComposer(this, this.getAttribute('for'));
      if (found.outcome === 'missing') console.warn(`civility-nudge: so far ${found.why}.`);
    } catch (error) {
      report(`"for" must be a CSS selector; "${this.getAttribute('for')}" came`, error);
    }
  }

  /** The small model's verdict; undefined where nothing is nudged. */
  #judge(draft: string): Verdict | undefined {
    if (readAnsweredBy(this.getAttribute('answered-by')) === 'bot') return undefined;
    const { judge } = scorerOfPage();
    return judgeInTime(draft, judge, POLICIES.widget, () => performance.now());
  }

  /** The verdict that counts; undefined where nothing is nudged. */
  #verdictOn(draft: string): Verdict | undefined {
    const small = this.#judge(draft);
    // Never waited for: the precise model has looked at this very draft by now, or has no say.
    return small === undefined ? undefined : (this.#opinions?.on(draft) ?? small);
  }

  #judged(draft: string): Judged | undefined {
    const verdict = this.#verdictOn(draft);
    if (verdict === undefined) return undefined;
    const cues = verdict.outcome === 'flag' ? verdict.cues : [];
    const words = cues.map(({ start, end }) => draft.slice(start, end)).join(' ');
    return { draft, words, band: bandOfVerdict(verdict) };
  }

  #find(draft: string): Finding | undefined {
    const verdict = this.#verdictOn(draft);
    if (verdict === undefined) return undefined;
    const known = { band: bandOfVerdict(verdict), print: fingerprintOf(draft) };
    const finding: Finding | undefined =
      verdict.outcome === 'flag'
        ? { ...known, label: verdict.label, target: verdict.target, cues: verdict.cues, test: false }
        : this.hasAttribute('test')
          ? { ...known, label: 'insult', target: 'unknown', cues: [], test: true }
          : undefined;
    if (finding === undefined) return undefined;
    if (!this.hasAttribute('test') && this.#effect.isHeldOut()) {
      this.#effect.tell('held-out', finding);
      return undefined;
    }
    return this.#effect.tell('before-show', finding) ? finding : undefined;
  }

  #hold(held: HeldSend<Finding>, release: () => void): void {
    this.#asking?.leave();
    const card = this.#card;
    if (card === undefined) throw new Error('there is no card');
    const { draft, finding } = held;
    const wanted = this.#language(held.composer.element);
    const { locale, copy } = sentencesFor(wanted);
    // For the next time, where the language has changed since the tag came.
    fetchSentences(wanted);
    const canTakeOut = !finding.test && isShort(draft);
    const without = canTakeOut ? withoutAttack(draft, scorerOfPage(), POLICIES.widget) : undefined;
    if (without !== undefined) this.#opinions?.trust(without);
    const answeredBy = readAnsweredBy(this.getAttribute('answered-by'));
    this.#asking = ask({
      held,
      nudge: composeNudge(draft, finding, without, answeredBy, copy),
      copy,
      locale,
      card,
      composerNow: () => this.#composerNow(held.composer),
      ended: (how) => {
        this.#asking = undefined;
        this.#effect.tell(how, finding);
      },
      sendNow: (composer) => {
        release();
        replay(held.trigger, composer, this.getAttribute('send'));
      },
    });
    this.#effect.asked(() => this.#judged(draft));
    this.#effect.tell('shown', finding);
  }

  #language(near: Element): string {
    return this.getAttribute('locale') ?? languageAt(near);
  }

  #composerNow(known: Composer): Composer | undefined {
    if (known.element.isConnected) return known;
    const found = findComposer(this, this.getAttribute('for'));
    return found.outcome === 'found' ? found.composer : undefined;
  }
}

const bandOfVerdict = (verdict: Verdict): Band =>
  verdict.outcome === 'abstain' ? 'none' : bandOf(verdict.outcome === 'flag', verdict.score);

/** The language that the page says it has around the field. */
const languageAt = (element: Element): string =>
  element.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || navigator.language;
