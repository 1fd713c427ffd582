import { type Copy, closestLocale, ENGLISH, type Locale, loadCopy } from '#copy';
import { report } from '../report.ts';

/** The sentences of the card, and the locale that they are in. */
export interface Sentences {
  readonly locale: Locale;
  readonly copy: Copy;
}

const loaded = new Map<Locale, Copy>([['en', ENGLISH]]);
const asked = new Set<Locale>(['en']);

/** Fetches the sentences of the closest locale, once for the page. */
export function fetchSentences(wanted: string): void {
  const locale = closestLocale(wanted);
  if (asked.has(locale)) return;
  asked.add(locale);
  loadCopy(locale).then(
    (copy) => loaded.set(locale, copy),
    (error) => {
      asked.delete(locale);
      report(`the sentences of "${locale}" did not come, English is shown`, error);
    },
  );
}

/** The sentences of the closest locale, as soon as they are there; until then English ones. */
export function sentencesFor(wanted: string): Sentences {
  const locale = closestLocale(wanted);
  const copy = loaded.get(locale);
  return copy === undefined ? { locale: 'en', copy: ENGLISH } : { locale, copy };
}
