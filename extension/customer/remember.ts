import type { Asking } from '../messages/ask.ts';
import type { CustomerReading } from './reading.ts';

/** Reads customers' messages, each once. */
export type ReadMessage = (words: string) => Promise<CustomerReading | undefined>;

const MOST_KEPT = 50;

/** Asks the background about each message once, and again when that has failed; the latest are kept in this page. */
export function createReadMessage(send: Asking): ReadMessage {
  const known = new Map<string, Promise<CustomerReading | undefined>>();
  const readAnew = async (words: string): Promise<CustomerReading | undefined> => {
    const reply = await send({ type: 'read', text: words });
    return reply.outcome === 'read' ? reply.reading : undefined;
  };
  return (words) => {
    if (words === '') return Promise.resolve(undefined);
    const before = known.get(words);
    if (before !== undefined) return before;
    const reading = readAnew(words);
    known.set(words, reading);
    reading.catch(() => known.delete(words));
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    return reading;
  };
}
