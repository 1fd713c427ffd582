import { scorerOfPage } from '../scorer.ts';
import type { Context } from './context.ts';

/**
 * Shows the help line that the site has set, with `help-line` and `help-line-link`, to whoever writes of ending their
 * life. The message goes its way: somebody should read it.
 */
export function offerHelp(
  { tag, line, card, sentencesNear }: Context,
  draft: string,
  field: HTMLElement,
): void {
  const help = tag.getAttribute('help-line')?.trim() ?? '';
  if (help === '' || !scorerOfPage().despairs(draft)) return;
  const { locale, copy } = sentencesNear(field);
  const link = { text: help, address: addressOf(tag.getAttribute('help-line-link')) };
  line.say({ text: copy.despair, link, close: copy.close }, field, locale);
  card.announce(`${copy.despair} ${help}`);
}

/** What a link may lead to. It is the owner's own attribute, but a script is no help line. */
const addressOf = (value: string | null): string | undefined =>
  value !== null && /^(?:https?:|tel:|sms:|mailto:|\/)/iu.test(value.trim()) ? value.trim() : undefined;
