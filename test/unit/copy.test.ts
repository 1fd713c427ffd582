import { describe, expect, it } from 'vitest';
import { copyFor, LOCALES } from '#copy';

describe('copy', () => {
  const ids = Object.keys(LOCALES.en).sort();

  it.each(Object.entries(LOCALES))('%s has every sentence, and none is empty', (_locale, copy) => {
    expect(Object.keys(copy).sort()).toEqual(ids);
    expect(Object.values(copy).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });

  it.each(Object.entries(LOCALES))('%s never shouts and never scolds', (_locale, copy) => {
    for (const sentence of Object.values(copy)) {
      expect(sentence).not.toMatch(/!|inappropri|unangemessen|inapropiad/iu);
      expect(sentence).not.toMatch(/\b\p{Lu}{3,}\b/u);
    }
  });

  it('takes the closest locale, and English when none is close', () => {
    expect(copyFor('de-AT')).toBe(LOCALES.de);
    expect(copyFor('FR_ca')).toBe(LOCALES.fr);
    expect(copyFor('tlh')).toBe(LOCALES.en);
    expect(copyFor('')).toBe(LOCALES.en);
    expect(copyFor(undefined)).toBe(LOCALES.en);
  });
});
