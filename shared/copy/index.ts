import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';

/** What a sentence is asked for by. */
export type MessageId = keyof typeof en;

/** All sentences of one locale. */
export type Copy = Readonly<Record<MessageId, string>>;

/** Every locale that has sentences; a locale that lacks one does not compile. */
export const LOCALES = { en, de, es, fr } as const satisfies Record<string, Copy>;

export type Locale = keyof typeof LOCALES;

const isLocale = (tag: string): tag is Locale => Object.hasOwn(LOCALES, tag);

/** The closest locale that has sentences ("de-AT" takes "de"); English when none is close. */
export function closestLocale(wanted: string | undefined): Locale {
  const subtags = (wanted ?? '').toLowerCase().split(/[-_]/u);
  for (let length = subtags.length; length > 0; length--) {
    const tag = subtags.slice(0, length).join('-');
    if (isLocale(tag)) return tag;
  }
  return 'en';
}

/** The sentences of the closest locale. */
export const copyFor = (locale: string | undefined): Copy => LOCALES[closestLocale(locale)];
