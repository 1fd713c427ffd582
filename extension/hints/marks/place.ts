/**
 * Calls back, at most once a frame, whenever the element may stand elsewhere in the viewport: scrolling of
 * anything, resizing, and the page pushing it about.
 */
export function watchPlace(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  const view = element.ownerDocument.defaultView;
  if (view === null) return;
  let frame = 0;
  const soon = (): void => {
    if (frame !== 0 || signal.aborted) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted) moved();
    });
  };
  view.addEventListener('scroll', soon, { signal, capture: true, passive: true });
  view.addEventListener('resize', soon, { signal });
  view.visualViewport?.addEventListener('resize', soon, { signal });
  const sizes = new ResizeObserver(soon);
  sizes.observe(element);
  sizes.observe(element.ownerDocument.documentElement);
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });
  watchMoves(element, soon, signal);
}

/**
 * No observer tells of a move. But an intersection observer whose root is cut down to where the element now
 * stands fires as soon as it stands elsewhere; then it is cut anew.
 */
function watchMoves(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | undefined;
  const arm = (threshold: number): void => {
    observer?.disconnect();
    if (signal.aborted || !element.isConnected) return;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const inset = [top, clientWidth - right, clientHeight - bottom, left]
      .map((length) => `${-Math.floor(length)}px`)
      .join(' ');
    let isFirst = true;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        if (isFirst) {
          isFirst = false;
          // Partly out of sight from the start: from there on is a move.
          if (ratio < threshold && ratio > 0) arm(ratio);
          return;
        }
        moved();
        arm(1);
      },
      { rootMargin: inset, threshold: Math.min(1, Math.max(0.001, threshold)) },
    );
    observer.observe(element);
  };
  arm(1);
  const again = new ResizeObserver(() => arm(1));
  again.observe(element);
  signal.addEventListener(
    'abort',
    () => {
      observer?.disconnect();
      again.disconnect();
    },
    { once: true },
  );
}
