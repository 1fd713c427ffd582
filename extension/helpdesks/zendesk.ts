import type { Helpdesk } from './helpdesk.ts';

/** The word for an internal note in the languages of `_locales`. */
const INTERNAL = /intern|社内|내부/iu;
const SWITCH = '[data-test-id="omnichannel-channel-switcher-button"]';

/** Zendesk's agent workspace, whose field is CKEditor 5. Fairly sure: names from public extensions for it, not tried on it. */
export const zendesk: Helpdesk = {
  id: 'zendesk',
  name: 'Zendesk',
  matches: ({ hostname, pathname }) => hostname.endsWith('.zendesk.com') && /^\/agent\//u.test(pathname),
  composer: '[data-test-id="omnicomposer-rich-text-ckeditor"], [data-test-id="omnicomposer-text-area"]',
  kindOf: (element) => (INTERNAL.test(channelOf(element)) ? 'note' : 'reply'),
  customerMessages:
    '[data-test-id="omni-log-item-message"][type="end-user"] [data-test-id="omni-log-message-content"]',
};

/** What the switch nearest to the field says; several tickets may be open behind each other. */
function channelOf(element: Element): string {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const channel = around.querySelector(SWITCH);
    if (channel !== null) return `${channel.getAttribute('aria-label') ?? ''} ${channel.textContent ?? ''}`;
  }
  return '';
}
