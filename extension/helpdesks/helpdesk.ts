import type { FieldKind } from './field-kind.ts';

/** A web helpdesk that agents write replies in. */
export interface Helpdesk {
  readonly id: string;
  readonly name: string;
  matches(url: URL): boolean;
  /** Selects the fields that hold a draft. */
  readonly composer: string;
  /** What the field is for; undefined when it is no place for words to a person. */
  kindOf(element: Element): FieldKind | undefined;
  /** Selects the customer's messages, the last one last, where the page shows them. */
  readonly customerMessages?: string;
}
