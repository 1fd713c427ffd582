/** What a chat of these pages has sent, and what the tag has told; the tests read it. */
export interface Record {
  readonly sent: string[];
  readonly told: string[];
}

export function createRecord(): Record {
  const record: Record = { sent: [], told: [] };
  Reflect.set(window, 'record', record);
  return record;
}

/** Where a page puts its chat. */
export function root(): HTMLElement {
  const element = document.createElement('main');
  element.style.paddingTop = '360px';
  document.body.append(element);
  return element;
}
