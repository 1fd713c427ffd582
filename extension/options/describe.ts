import { MODEL_RULE } from '../hints/finding.ts';

/** The rule's id as words: `you-failed-to` is “You failed to”. */
export function nameOf({ id }: { readonly id: string }): string {
  if (id === MODEL_RULE) return 'Reads as an attack';
  const words = id
    .replaceAll('-', ' ')
    .replace(/\b(don|didn|doesn|isn|can|won|couldn|shouldn) ?t\b/gu, "$1't");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A phrase that the rule marks, where one of its patterns is nothing but plain words. */
export const exampleOf = ({
  patterns,
}: {
  readonly patterns: readonly { readonly pattern: string }[];
}): string | undefined =>
  patterns.map(({ pattern }) => pattern).find((pattern) => /^[a-z'’ ]{4,}$/iu.test(pattern));
