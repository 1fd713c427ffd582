import { type Composer, rectsOf } from '#composer';
import type { AttendParts } from './attend.ts';
import type { Finding } from './finding.ts';
import { watchKeys } from './keys.ts';
import { findingAtPoint, watchPointer } from './pointer.ts';

/** What the card needs to know of the field. */
interface OpeningParts extends AttendParts {
  readonly signal: AbortSignal;
  findings(): readonly Finding[];
  ignore(finding: Finding): void;
  never(finding: Finding): void;
}

/** The card of one field: which finding it shows and what opened it. */
export interface Opening {
  /** The marks have moved or changed: the card goes along or goes away. */
  follow(): void;
  /** New marks are drawn: the caret that already stands in one does not open it. */
  settle(): void;
}

const OPENERS = ['caret', 'pointer', 'keys'] as const;
type Opener = (typeof OPENERS)[number];

/** Opens the card when the caret enters marked words, the pointer rests on them, or the keys ask for it. */
export function createOpening(composer: Composer, parts: OpeningParts): Opening {
  const { surface, signal } = parts;
  let open: { finding: Finding; opener: Opener; refused: boolean } | undefined;
  let caretIn: Finding | undefined;

  const atCaret = (): Finding | undefined => {
    const caret = composer.caret();
    return caret === undefined
      ? undefined
      : parts.findings().find(({ start, end }) => start <= caret && caret <= end);
  };
  const close = (): void => {
    if (open === undefined) return;
    open = undefined;
    // Before the card goes, or the focus would fall to the page.
    if (surface.cardHasFocus()) composer.focus();
    surface.hideCard();
  };
  const show = (finding: Finding, opener: Opener): void => {
    open = { finding, opener, refused: false };
    follow();
    if (opener === 'keys') surface.focusCard();
  };
  const follow = (): void => {
    if (open === undefined) return;
    const { finding } = open;
    const now = parts
      .findings()
      .find((other) => other.rule === finding.rule && other.words === finding.words);
    const anchor = now && rectsOf(composer, now)[0];
    if (now === undefined || anchor === undefined) {
      close();
      return;
    }
    open = { ...open, finding: now };
    surface.showCard({
      finding: now,
      refused: open.refused,
      anchor,
      direction: directionOf(composer),
      actions,
    });
  };
  const use = async (): Promise<void> => {
    const { finding } = open ?? {};
    if (finding?.rewrite === undefined) return;
    const { start, end, words, rewrite } = finding;
    if (composer.read().slice(start, end) !== words) return close();
    if (surface.cardHasFocus()) composer.focus();
    if (await composer.replace({ start, end }, rewrite)) {
      parts.count(finding.rule, 'used');
      close();
      surface.announce('Replaced. Undo brings your words back.');
      return;
    }
    console.error('otherend: the field did not take the new wording, so the draft was left as it was');
    if (open === undefined) return;
    open = { ...open, refused: true };
    follow();
  };
  const dismiss = (how: (finding: Finding) => void) => (): void => {
    const { finding } = open ?? {};
    close();
    if (finding === undefined) return;
    parts.count(finding.rule, 'ignored');
    how(finding);
  };
  const actions = {
    use: () => void use().catch((error: unknown) => console.error(`otherend: could not replace: ${error}`)),
    ignore: dismiss(parts.ignore),
    never: dismiss(parts.never),
    close,
  };

  composer.element.ownerDocument.addEventListener(
    'selectionchange',
    () => {
      const finding = atCaret();
      const entered = finding !== undefined && finding !== caretIn;
      caretIn = finding;
      if (entered) show(finding, 'caret');
      else if (finding === undefined && open?.opener === 'caret' && !surface.cardHasFocus()) close();
    },
    { signal },
  );
  watchPointer(composer, parts, signal, {
    find: (x, y) => findingAtPoint(composer, parts.findings(), x, y),
    rested: (finding) => show(finding, 'pointer'),
    left: () => open?.opener === 'pointer' && !surface.cardHasFocus() && close(),
  });
  watchKeys(composer, surface, signal, {
    code: 'Period',
    isOpen: () => open !== undefined,
    close,
    next: () => {
      const finding = nextFinding(parts.findings(), open?.finding, composer.caret());
      if (finding) show(finding, 'keys');
      return finding !== undefined;
    },
  });
  signal.addEventListener('abort', close, { once: true });
  return {
    follow,
    settle: () => {
      caretIn = atCaret();
    },
  };
}

/** The finding at the caret, else the next one; after the one that is open, round and round. */
function nextFinding(
  findings: readonly Finding[],
  open: Finding | undefined,
  caret: number | undefined,
): Finding | undefined {
  const ordered = [...findings].sort((a, b) => a.start - b.start);
  const next =
    open === undefined
      ? ordered.find(({ end }) => end >= (caret ?? 0))
      : ordered.find(({ start }) => start > open.start);
  return next ?? ordered[0];
}

const directionOf = ({ element }: Composer): 'ltr' | 'rtl' =>
  getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr';
