import type { LoadCopy } from '../shared/copy/copy.ts';
import { OTHER_LOCALES, type OtherLocale } from '../shared/copy/names.ts';

// Stands in for shared/copy/others.ts in the classic script, which cannot be cut in parts: the parts of the module
// lie in the same folder.

/** Asked at once: later nobody says which script is running. */
const SCRIPT = import.meta.url;

const beside =
  (locale: OtherLocale): LoadCopy =>
  () =>
    import(/* @vite-ignore */ new URL(`civility-nudge.${locale}.mjs`, SCRIPT).href);

const isComplete = (
  loaders: Readonly<Record<string, LoadCopy>>,
): loaders is Readonly<Record<OtherLocale, LoadCopy>> => OTHER_LOCALES.every((locale) => locale in loaders);

function createOthers(): Readonly<Record<OtherLocale, LoadCopy>> {
  const loaders = Object.fromEntries(OTHER_LOCALES.map((locale) => [locale, beside(locale)]));
  if (!isComplete(loaders)) throw new Error('a locale has no file');
  return loaders;
}

export const OTHERS = createOthers();
