import en from './en.json';

/** What a sentence is asked for by. */
export type MessageId = keyof typeof en;

/** All sentences of one locale. */
export type Copy = Readonly<Record<MessageId, string>>;

/** Always there: what is shown as long as another locale has not come. */
export const ENGLISH: Copy = en;

/** Fetches the sentences of one locale. */
export type LoadCopy = () => Promise<{ readonly default: Copy }>;
