/** A page in a real browser, as these tests use it: keys and clicks are trusted ones. */
export interface DrivenPage {
  open(url: string): Promise<void>;
  /** What an expression gives in the page; plain values alone. */
  read(expression: string): Promise<unknown>;
  /** Clicks the element that an expression gives in the page. */
  click(expression: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: 'Enter' | 'Escape' | 'Tab'): Promise<void>;
  close(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface OtherBrowser {
  readonly name: string;
  /** What to install where it is missing (Debian's names). */
  readonly from: string;
  /** Where it is; undefined where this machine lacks it. */
  readonly path: string | undefined;
  start(path: string): Promise<DrivenPage>;
}
