import { framesAround, offsetIn, windowOf } from '#composer';
import { type Box, placeBeside, type Stance } from './place.ts';

/** Keeps `shown` beside the composer while the page, or a frame that it is in, scrolls, resizes or lays out anew. */
export function followComposer(
  shown: HTMLElement,
  composer: HTMLElement,
  stance: Stance,
  gone: () => void,
  signal: AbortSignal,
): void {
  const place = (): void => {
    if (signal.aborted) return;
    if (isShown(composer)) putBeside(shown, composer, stance);
    else gone();
  };
  let asked = false;
  const placeSoon = (): void => {
    if (asked) return;
    asked = true;
    window.requestAnimationFrame(() => {
      asked = false;
      place();
    });
  };
  place();
  const sizes = new ResizeObserver(placeSoon);
  const frames = framesAround(composer.ownerDocument, document);
  for (const element of [composer, shown, ...frames]) sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
  for (const view of new Set([window, windowOf(composer), ...frames.map(windowOf)])) {
    view.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal });
    view.addEventListener('resize', placeSoon, { passive: true, signal });
  }
  for (const type of ['resize', 'scroll'])
    window.visualViewport?.addEventListener(type, placeSoon, { passive: true, signal });
}

const isShown = (composer: Element): boolean =>
  [composer, ...framesAround(composer.ownerDocument, document)].every(
    (element) => element.isConnected && element.checkVisibility(),
  );

/** Where the element stands in our own window. */
function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const offset = offsetIn(document, element.ownerDocument);
  return { left: left + offset.left, top: top + offset.top, width, height };
}

function putBeside(shown: HTMLElement, composer: HTMLElement, stance: Stance): void {
  const scrolled = shown.scrollTop;
  const visual = window.visualViewport;
  const viewport = {
    left: visual?.offsetLeft ?? 0,
    top: visual?.offsetTop ?? 0,
    width: visual?.width ?? window.innerWidth,
    height: visual?.height ?? window.innerHeight,
  };
  const natural = (width: number): number => {
    shown.style.width = `${width}px`;
    shown.style.maxHeight = 'none';
    return shown.offsetHeight;
  };
  const rightToLeft = windowOf(composer).getComputedStyle(composer).direction === 'rtl';
  const place = placeBeside(boxOf(composer), viewport, rightToLeft, natural, stance);
  shown.style.left = `${place.left}px`;
  shown.style.top = `${place.top}px`;
  shown.style.maxHeight = `${place.maxHeight}px`;
  shown.dataset.side = place.side;
  shown.scrollTop = scrolled;
}
