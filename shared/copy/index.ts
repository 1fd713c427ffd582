import { type Copy, ENGLISH } from './copy.ts';
import { OTHER_LOCALES } from './names.ts';
import { OTHERS } from './others.ts';

export { type Copy, ENGLISH, type MessageId } from './copy.ts';

/** Every locale that has sentences. */
export const LOCALES = ['en', ...OTHER_LOCALES] as const;
export type Locale = (typeof LOCALES)[number];

/** Where a language has a locale under another name only. */
const ALIASES: Readonly<Record<string, Locale>> = { iw: 'he', pt: 'pt-BR', zh: 'zh-CN' };

/** The closest locale that has sentences ("de-AT" takes "de", "pt" "pt-BR"); English when none is close. */
export function closestLocale(wanted: string | undefined): Locale {
  const subtags = (wanted ?? '').toLowerCase().split(/[-_]/u);
  for (let length = subtags.length; length > 0; length--) {
    const tag = subtags.slice(0, length).join('-');
    const found = LOCALES.find((locale) => locale.toLowerCase() === tag) ?? ALIASES[tag];
    if (found !== undefined) return found;
  }
  return 'en';
}

/** Fetches the sentences of a locale. Fails where its file does not come. */
export const loadCopy = async (locale: Locale): Promise<Copy> =>
  locale === 'en' ? ENGLISH : (await OTHERS[locale]()).default;
