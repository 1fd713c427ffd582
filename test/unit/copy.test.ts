import { describe, expect, it } from 'vitest';
import { type Copy, closestLocale, ENGLISH, LOCALES, loadCopy } from '#copy';

const copies: (readonly [string, Copy])[] = await Promise.all(
  LOCALES.map(async (locale) => [locale, await loadCopy(locale)] as const),
);
/** What may be the same as in English. */
const SHARED = new Set<string>([]);

describe('copy', () => {
  it.each(copies)('%s has every sentence in the same order, and none is empty', (_locale, copy) => {
    expect(Object.keys(copy)).toEqual(Object.keys(ENGLISH));
    expect(Object.values(copy).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });

  it.each(copies.filter(([locale]) => locale !== 'en'))('%s leaves nothing in English', (_locale, copy) => {
    const english = new Set<string>(Object.values(ENGLISH));
    const left = Object.entries(copy).filter(([id, sentence]) => english.has(sentence) && !SHARED.has(id));
    expect(left).toEqual([]);
  });

  it.each(copies)('%s never shouts and never scolds', (_locale, copy) => {
    for (const sentence of Object.values(copy)) {
      expect(sentence).not.toMatch(
        /!|inappropri|unangemessen|inapropiad|inadeguat|inadequad|ongepast|niestosown/iu,
      );
      expect(sentence).not.toMatch(/\b\p{Lu}{3,}\b/u);
    }
  });

  it.each([
    ['de-AT', 'de'],
    ['FR_ca', 'fr'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh-Hans-CN', 'zh-CN'],
    ['iw', 'he'],
    ['PT-br', 'pt-BR'],
    ['tlh', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('of %j the closest is %s', (wanted, locale) => expect(closestLocale(wanted)).toBe(locale));
});
