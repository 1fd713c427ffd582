import { afterEach, describe, expect, test } from 'vitest';
import { pageAround } from '#composer';
import { messagesIn } from '../../extension/customer/messages-of.ts';
import { helpdeskAt } from '../../extension/helpdesks/index.ts';
import { until } from './support/page.ts';

/** A page as each helpdesk serves it, its address in the first line, what is expected of a field at the field itself. */
const PAGES: Record<string, string> = import.meta.glob('../fixtures/helpdesks/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const HELPDESKS = Object.keys(import.meta.glob('../../extension/helpdesks/*.ts'))
  .map((path) => path.replace(/^.*\/|\.ts$/gu, ''))
  // What is no helpdesk of somebody else's.
  .filter(
    (name) => !['index', 'helpdesk', 'field-kind', 'generic', 'demo-inbox', 'inbox-pages'].includes(name),
  );

const pageOf = (id: string): string => PAGES[`../fixtures/helpdesks/${id}.html`] ?? '';

/** Every field of the page and its frames. */
function fieldsIn(document: Document): Element[] {
  const frames = [...document.querySelectorAll('iframe')];
  return [
    ...document.querySelectorAll('textarea, input, [contenteditable]'),
    ...frames.flatMap(({ contentDocument }) => (contentDocument === null ? [] : fieldsIn(contentDocument))),
  ];
}

test('every helpdesk has a page that it is tried on', () => {
  expect(HELPDESKS.length).toBeGreaterThan(0);
  expect(HELPDESKS.filter((id) => pageOf(id) === '')).toEqual([]);
});

describe.each(HELPDESKS)('%s', (id) => {
  afterEach(() => document.body.replaceChildren());
  const address = /^<!-- (\S+) -->/u.exec(pageOf(id))?.[1] ?? '';

  test('is told by its address, and carries its file’s name', () => {
    expect(helpdeskAt(new URL(address)).id).toBe(id);
    expect(helpdeskAt(new URL('/', address)).id).toBe('generic');
  });

  test('finds the fields of its page, and what each is for', async () => {
    document.body.innerHTML = pageOf(id);
    const { composer, kindOf } = helpdeskAt(new URL(address));
    await until(() => fieldsIn(document).some((field) => field.matches(composer)));
    const frames = [...document.querySelectorAll('iframe')];
    await until(() => frames.every(({ contentDocument }) => contentDocument?.readyState === 'complete'));
    const fields = fieldsIn(document);
    expect(fields.some((field) => field.hasAttribute('data-expect'))).toBe(true);
    for (const field of fields) {
      const kind = field.matches(composer) ? kindOf(field) : undefined;
      expect([field.outerHTML, kind]).toEqual([
        field.outerHTML,
        field.getAttribute('data-expect') ?? undefined,
      ]);
    }
  });
});

describe.each(HELPDESKS)('%s', (id) => {
  test('finds the customer’s messages of its page, and only those', () => {
    document.body.innerHTML = pageOf(id);
    const address = /^<!-- (\S+) -->/u.exec(pageOf(id))?.[1] ?? '';
    expect(messagesIn(document, helpdeskAt(new URL(address)))).toEqual([
      ...document.querySelectorAll('[data-customer]'),
    ]);
    document.body.replaceChildren();
  });
});

test('Request Tracker’s field is for colleagues once that is chosen beside it', async () => {
  document.body.innerHTML = pageOf('request-tracker');
  const { kindOf } = helpdeskAt(new URL('https://rt.example/Ticket/Update.html?id=1'));
  const area = document.querySelector('textarea');
  const type = document.querySelector('select');
  if (area === null || type === null) throw new Error('the page has changed');
  expect(kindOf(area)).toBe('reply');
  type.value = 'private';
  expect(kindOf(area)).toBe('note');
  document.body.replaceChildren();
});

test('Znuny’s field is for colleagues on every screen that does not write to the customer', () => {
  document.body.innerHTML = pageOf('znuny').replace('value="AgentTicketCompose"', 'value="AgentTicketNote"');
  const { kindOf } = helpdeskAt(new URL('https://desk.example/index.pl?Action=AgentTicketNote'));
  const area = document.querySelector('textarea');
  expect(area && kindOf(area)).toBe('note');
  document.body.replaceChildren();
});

test('a frame is judged by the page around it', async () => {
  document.body.innerHTML = '<iframe></iframe>';
  const inside = document.querySelector('iframe')?.contentDocument;
  expect(inside && pageAround(inside)).toBe(pageAround(document));
  document.body.replaceChildren();
});
