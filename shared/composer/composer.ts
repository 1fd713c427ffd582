import type { Span } from '#core';

/** An editable field of any page that holds a draft. Spans are half-open, in UTF-16 units of `read()`. */
export interface Composer {
  /** The editable element itself. */
  readonly element: HTMLElement;
  /** The draft as the user sees it; blocks and line breaks of rich fields as `\n`. */
  read(): string;
  /** Calls back after each change of the draft, also one made by the page, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
  /**
   * Replaces the span through the field's own input handling, so that the page's model and undo are right.
   * Resolves to whether the draft then read as expected; the draft is never left half changed.
   */
  replace(span: Span, text: string): Promise<boolean>;
  /** Where the caret stands; undefined while text is selected or the focus is elsewhere. */
  caret(): number | undefined;
  /** Puts the focus into the field, the caret at `offset` or where it was. */
  focus(offset?: number): void;
}
