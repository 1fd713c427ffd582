import { CATEGORIES } from '../core/advice/hints.ts';

/** How upset a customer is, from not at all to the utmost. */
export const UPSET = ['calm', 'tense', 'upset', 'furious'] as const;
export type Upset = (typeof UPSET)[number];

/** What the network answers an agent, in this order: logits. */
export const AGENT_OUTPUTS = {
  /** Of a reply: whether a colleague would speak up about it at all. */
  fault: 0,
  /** Of a reply or a sentence of it: each of `CATEGORIES`, yes or no. */
  categories: 1,
  /** Of a reply to an upset customer: whether it acknowledges the feeling or the harm. */
  acknowledged: 1 + CATEGORIES.length,
  /** Of a customer's message: the levels of `UPSET`, against each other. */
  upset: 2 + CATEGORIES.length,
} as const;

/** How many answers there are. */
export const AGENT_COUNT = AGENT_OUTPUTS.upset + UPSET.length;
