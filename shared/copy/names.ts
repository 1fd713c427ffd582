/** Every locale but English: each has a JSON file of this name, and a line in others.ts. */
export const OTHER_LOCALES = [
  'ar',
  'de',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt-BR',
  'sv',
  'tr',
  'zh-CN',
] as const;
export type OtherLocale = (typeof OTHER_LOCALES)[number];
