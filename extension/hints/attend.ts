import { type Composer, foreignSpans, ownWords, rectsOf } from '#composer';
import type { Happening } from '../journal/happenings.ts';
import { guarded, report } from '../report.ts';
import { type Clock, createPause } from './clock.ts';
import { type Finding, isSame } from './finding.ts';
import { watchPlace } from './marks/place.ts';
import { createOpening } from './opening.ts';
import { shift } from './shift.ts';
import type { Surface } from './surface.ts';

/** What attending to a field needs from outside. */
export interface AttendParts {
  readonly surface: Surface;
  readonly clock: Clock;
  judge(draft: string): Promise<readonly Finding[]>;
  count(rule: string, what: Happening): void;
  turnOff(rule: string): void;
}

/** A field that is attended to. */
export interface Attending {
  /** Judges the draft anew, as after a change of the rules. */
  again(): void;
}

/** Long enough that nobody is in the middle of a word. */
const PAUSE_MS = 600;

/** Marks what is found in the field's draft and offers help with it, until the signal aborts. */
export function attend(composer: Composer, parts: AttendParts, signal: AbortSignal): Attending {
  const { surface, clock } = parts;
  const ignored: Finding[] = [];
  const counted: Finding[] = [];
  let findings: readonly Finding[] = [];
  let draft = composer.read();
  let composing = false;

  const draw = (): void => {
    surface.draw(
      findings.map((finding) => ({ severity: finding.severity, rects: rectsOf(composer, finding) })),
    );
    opening.follow();
  };
  const show = (found: readonly Finding[]): void => {
    findings = found;
    draw();
  };
  const judgeNow = async (): Promise<void> => {
    if (composing) return;
    const asked = composer.read();
    // Quotes, signatures and words that hold a place are not the agent's.
    const own = ownWords(asked, foreignSpans(composer));
    const found = own.trim() === '' ? [] : await parts.judge(own);
    // While the answer was on its way, the draft went on: the next pause asks again.
    if (signal.aborted || composer.read() !== asked) return;
    const wanted = found.filter((finding) => !ignored.some((other) => isSame(finding, other)));
    const isNew = countShown(wanted);
    show(wanted);
    opening.settle();
    if (isNew) surface.announce(announcementOf(wanted.length));
  };
  const countShown = (shown: readonly Finding[]): boolean => {
    const fresh = shown.filter((finding) => !counted.some((other) => isSame(finding, other)));
    counted.push(...fresh);
    for (const { rule } of fresh) parts.count(rule, 'shown');
    return fresh.length > 0;
  };
  const drop = (isDropped: (finding: Finding) => boolean): void =>
    show(findings.filter((finding) => !isDropped(finding)));

  const opening = createOpening(composer, {
    ...parts,
    signal,
    findings: () => findings,
    ignore: (finding) => {
      ignored.push(finding);
      drop((other) => isSame(other, finding));
    },
    never: ({ rule }) => {
      parts.turnOff(rule);
      drop((other) => other.rule === rule);
    },
  });
  const pause = createPause(clock, PAUSE_MS, () => void judgeNow().catch(report), signal);

  const changed = (): void => {
    const now = composer.read();
    findings = shift(findings, draft, now);
    draft = now;
    draw();
    pause.restart();
  };
  composer.watch(guarded(changed), signal);
  composer.element.addEventListener('compositionstart', () => (composing = true), { signal });
  composer.element.addEventListener(
    'compositionend',
    () => {
      composing = false;
      pause.restart();
    },
    { signal },
  );
  watchPlace(composer.element, guarded(draw), signal);
  signal.addEventListener('abort', () => surface.draw([]), { once: true });
  pause.restart();
  return { again: () => pause.restart() };
}

const announcementOf = (count: number): string =>
  count === 0
    ? ''
    : `${count === 1 ? 'One hint' : `${count} hints`} on your wording. Alt Shift Full stop opens ${count === 1 ? 'it' : 'them'}.`;
