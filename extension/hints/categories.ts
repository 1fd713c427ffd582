import type { Category, Severity } from '#core';

/** How a category is called: in a list, and above a hint. */
export const CATEGORY_NAMES = {
  blame: { title: 'Blame', heading: 'This may sound like blame' },
  command: { title: 'Orders', heading: 'This may sound like an order' },
  dismissal: { title: 'Brushing off', heading: 'This may feel like being brushed off' },
  deflection: { title: 'Passing it on', heading: 'This may sound like passing the problem on' },
  'cold-refusal': { title: 'Cold refusals', heading: 'A no without a way forward' },
  'under-the-bus': { title: 'Blaming colleagues', heading: 'This puts a colleague in a bad light' },
  sarcasm: { title: 'Sarcasm', heading: 'This may read as sarcasm' },
  condescension: { title: 'Talking down', heading: 'This may sound like talking down' },
  'over-promising': { title: 'Over-promising', heading: 'A promise that may be hard to keep' },
  robot: { title: 'Scripted phrases', heading: 'This may sound like a script' },
  jargon: { title: 'Jargon', heading: 'The customer may not know this word' },
  'passive-hiding': { title: 'Nobody did it', heading: 'Nobody seems to own this' },
  hostility: { title: 'Hostility', heading: 'This may read as hostile' },
} as const satisfies Record<Category, { title: string; heading: string }>;

/** How much a hint matters, in words. */
export const SEVERITY_NAMES = {
  warn: 'Likely to anger',
  suggest: 'Costs goodwill',
  info: 'A nicety',
} as const satisfies Record<Severity, string>;
