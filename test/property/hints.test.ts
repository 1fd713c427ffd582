import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFindHints } from '#core';
import { PATHS } from '../../shared/training/paths.ts';
import { draft, RUNS } from './support/arbitraries.ts';

const findHints = createFindHints(JSON.parse(readFileSync(PATHS.tone, 'utf8')));

test('hints of any reply are ordered, apart, inside the reply and not empty', () => {
  fc.assert(
    fc.property(draft, (typed) => {
      let end = 0;
      for (const hint of findHints(typed)) {
        expect(hint.start).toBeGreaterThanOrEqual(end);
        expect(hint.end).toBeGreaterThan(hint.start);
        expect(hint.end).toBeLessThanOrEqual(typed.length);
        end = hint.end;
      }
      expect(findHints(typed)).toEqual(findHints(typed));
    }),
    RUNS,
  );
});
