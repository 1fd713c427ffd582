import { STROKES, type StrokeType } from './strokes.ts';

const isStrokeType = (type: string): type is StrokeType => type in STROKES;
const STROKE_TYPES = Object.keys(STROKES).filter(isStrokeType);

/** Hears each of these events on a window ahead of the page, until the signal aborts. */
export function listenOn(
  view: Window,
  heard: (event: Event, type: StrokeType) => void,
  signal: AbortSignal,
): void {
  for (const type of STROKE_TYPES) {
    const listener = (event: Event): void => heard(event, type);
    // A touch that starts is stopped but never prevented: the browser may scroll without waiting for us.
    view.addEventListener(type, listener, { capture: true, passive: type === 'touchstart', signal });
  }
}
