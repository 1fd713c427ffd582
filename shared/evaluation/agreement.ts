import { isAttackLabel } from '../core/labels.ts';
import type { Annotation } from '../training/annotations.ts';

/** How far two readings of the same messages agree. */
export interface Agreement {
  /** Messages that were read twice and that neither reader called unclear. */
  readonly texts: number;
  /** Share on which both said the same of "hostile or not", and Cohen's kappa of it. */
  readonly same: number;
  readonly kappa: number;
}

/** Agreement of two readings on whether a message is hostile to anybody (Cohen 1960). */
export function measureAgreement(
  first: ReadonlyMap<string, Annotation>,
  second: ReadonlyMap<string, Annotation>,
): Agreement {
  const pairs = [...second].flatMap(([key, { found }]) => {
    const other = first.get(key)?.found;
    if (other === undefined || other === 'unclear' || found === 'unclear') return [];
    return [[isAttackLabel(other), isAttackLabel(found)] as const];
  });
  const shareOf = (holds: (pair: readonly [boolean, boolean]) => boolean): number =>
    pairs.filter(holds).length / pairs.length;
  const same = shareOf(([one, other]) => one === other);
  const [one, other] = [shareOf(([hostile]) => hostile), shareOf(([, hostile]) => hostile)];
  const chance = one * other + (1 - one) * (1 - other);
  return { texts: pairs.length, same, kappa: (same - chance) / (1 - chance) };
}
