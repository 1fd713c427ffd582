/** Prepares an element for the top layer, where no transform or overflow of the page's can move or cut it. */
export function onTop(element: HTMLElement): void {
  if ('popover' in element) element.popover = 'manual';
}

export function showOnTop(element: HTMLElement): void {
  element.hidden = false;
  if ('popover' in element && !element.matches(':popover-open')) element.showPopover();
}

/** Hides and empties it. */
export function hideOnTop(element: HTMLElement): void {
  if ('popover' in element && element.matches(':popover-open')) element.hidePopover();
  element.hidden = true;
  element.replaceChildren();
}
