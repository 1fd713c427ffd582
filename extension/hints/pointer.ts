import { type Composer, rectsOf } from '#composer';
import type { AttendParts } from './attend.ts';
import type { Finding } from './finding.ts';

interface PointerParts {
  /** The finding under the point. */
  find(x: number, y: number): Finding | undefined;
  rested(finding: Finding): void;
  left(): void;
}

const REST_MS = 180;
/** Time to move the pointer from the words to the card. */
const LEAVE_MS = 350;

/** Tells when the pointer rests on marked words, and when it has left them and the card. */
export function watchPointer(
  composer: Composer,
  { surface, clock }: Pick<AttendParts, 'surface' | 'clock'>,
  signal: AbortSignal,
  { find, rested, left }: PointerParts,
): void {
  let waiting = new AbortController();
  let over: Finding | undefined;
  const wait = (call: () => void, milliseconds: number): void => {
    waiting.abort();
    waiting = new AbortController();
    clock.later(call, milliseconds, AbortSignal.any([waiting.signal, signal]));
  };
  const moveTo = (finding: Finding | undefined): void => {
    if (finding === over) return;
    over = finding;
    if (finding) wait(() => rested(finding), REST_MS);
    else wait(left, LEAVE_MS);
  };
  composer.element.addEventListener(
    'mousemove',
    (event) => {
      if (event.isTrusted) moveTo(event.buttons === 0 ? find(event.clientX, event.clientY) : undefined);
    },
    { signal, passive: true },
  );
  composer.element.addEventListener('mouseleave', () => moveTo(undefined), { signal, passive: true });
  surface.onCardHover((inside) => {
    if (inside) waiting.abort();
    else wait(left, LEAVE_MS);
  }, signal);
}

/** The finding whose words are at the point, or just above it, where the line is. */
export function findingAtPoint(
  composer: Composer,
  findings: readonly Finding[],
  x: number,
  y: number,
): Finding | undefined {
  return findings.find((finding) =>
    rectsOf(composer, finding).some(
      (rect) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom + 3,
    ),
  );
}
