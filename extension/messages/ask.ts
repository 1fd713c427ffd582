import { type Reply, type Request, replySchema } from './messages.ts';

/** Sends a message and resolves to its answer. */
export type Send = (request: Request) => Promise<unknown>;

/** Sends a message and resolves to a good answer. */
export type Asking = (request: Request) => Promise<Exclude<Reply, { outcome: 'failed' }>>;

/** Asks the background. Throws, saying why, when there is no good answer. */
export async function ask(send: Send, request: Request): Promise<Exclude<Reply, { outcome: 'failed' }>> {
  const parsed = replySchema().safeParse(await send(request));
  if (!parsed.success) throw new Error(`the answer to "${request.type}" cannot be read`);
  if (parsed.data.outcome === 'failed') throw new Error(`"${request.type}" failed: ${parsed.data.why}`);
  return parsed.data;
}
