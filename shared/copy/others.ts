import type { LoadCopy } from './copy.ts';
import type { OtherLocale } from './names.ts';

/** Each in a file of its own, so that a page pays for one; a locale that lacks a sentence does not compile. */
export const OTHERS: Readonly<Record<OtherLocale, LoadCopy>> = {
  ar: () => import('./ar.json'),
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  fr: () => import('./fr.json'),
  he: () => import('./he.json'),
  it: () => import('./it.json'),
  ja: () => import('./ja.json'),
  ko: () => import('./ko.json'),
  nl: () => import('./nl.json'),
  pl: () => import('./pl.json'),
  'pt-BR': () => import('./pt-BR.json'),
  sv: () => import('./sv.json'),
  tr: () => import('./tr.json'),
  'zh-CN': () => import('./zh-CN.json'),
};
