import { placeCard } from './place.ts';

/** Keeps the card beside the composer while the page scrolls, resizes or lays out anew. */
export function followComposer(
  card: HTMLElement,
  composer: HTMLElement,
  gone: () => void,
  signal: AbortSignal,
): void {
  const view = composer.ownerDocument.defaultView ?? window;
  const place = (): void => {
    if (signal.aborted) return;
    if (composer.isConnected && composer.checkVisibility()) putBeside(card, composer, view);
    else gone();
  };
  let asked = false;
  const placeSoon = (): void => {
    if (asked) return;
    asked = true;
    view.requestAnimationFrame(() => {
      asked = false;
      place();
    });
  };
  place();
  const sizes = new ResizeObserver(placeSoon);
  sizes.observe(composer);
  sizes.observe(card);
  signal.addEventListener('abort', () => sizes.disconnect());
  view.addEventListener('scroll', placeSoon, { capture: true, passive: true, signal });
  view.addEventListener('resize', placeSoon, { passive: true, signal });
  for (const type of ['resize', 'scroll'])
    view.visualViewport?.addEventListener(type, placeSoon, { passive: true, signal });
}

function putBeside(card: HTMLElement, composer: HTMLElement, view: Window): void {
  const scrolled = card.scrollTop;
  const visual = view.visualViewport;
  const viewport = {
    left: visual?.offsetLeft ?? 0,
    top: visual?.offsetTop ?? 0,
    width: visual?.width ?? view.innerWidth,
    height: visual?.height ?? view.innerHeight,
  };
  const natural = (width: number): number => {
    card.style.width = `${width}px`;
    card.style.maxHeight = 'none';
    return card.offsetHeight;
  };
  const rightToLeft = getComputedStyle(composer).direction === 'rtl';
  const place = placeCard(composer.getBoundingClientRect(), viewport, rightToLeft, natural);
  card.style.left = `${place.left}px`;
  card.style.top = `${place.top}px`;
  card.style.maxHeight = `${place.maxHeight}px`;
  card.dataset.side = place.side;
  card.scrollTop = scrolled;
}
