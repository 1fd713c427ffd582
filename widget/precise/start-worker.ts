import type { Strictness } from '../strictness.ts';
import type { Ask } from './opinions.ts';
import type { Question } from './reply.ts';

/** The worker's script, which a site hosts beside the model. */
const SCRIPT = 'civility-nudge-precise.js';

/** Starts the worker of the model at this address. Throws where the page cannot have one. */
export function startWorker(
  model: URL,
  strictness: () => Strictness,
  told: (message: unknown) => void,
  failed: (error: unknown) => void,
  life: AbortSignal,
): Ask {
  const address = new URL(SCRIPT, model);
  const worker = createWorker(address);
  life.addEventListener('abort', () => worker.terminate(), { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => told(data), { signal: life });
  const broken = (event: Event): void => {
    event.preventDefault();
    const why = event instanceof ErrorEvent ? event.message : 'it did not come, or the page forbids it';
    failed(new Error(`${address}: ${why}`));
  };
  for (const type of ['error', 'messageerror']) worker.addEventListener(type, broken, { signal: life });
  return (draft) =>
    worker.postMessage({ model: model.href, draft, strictness: strictness() } satisfies Question);
}

/** A worker of this origin, also under `require-trusted-types-for 'script'`. */
function createWorker(address: URL): Worker {
  if (address.origin !== location.origin) {
    throw new Error(
      `${address} came, expected an address of ${location.origin}: a worker has to be the page's own`,
    );
  }
  const worker: unknown = Reflect.construct(Worker, [trusted(address), { name: 'civility-nudge' }]);
  if (worker instanceof Worker) return worker;
  throw new Error(`${address} made no worker`);
}

/** The compiler's own types for pages do not know trusted types yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}
interface Policy {
  createScriptURL(address: string): object;
}
const isTrustedTypes = (value: unknown): value is TrustedTypes =>
  typeof value === 'object' && value !== null && 'createPolicy' in value;

/** Made once: a page may allow one policy of this name only. */
let policy: Policy | undefined;

function trusted({ href }: URL): string | object {
  const types: unknown = Reflect.get(window, 'trustedTypes');
  if (!isTrustedTypes(types)) return href;
  policy ??= types.createPolicy('civility-nudge', { createScriptURL: (address) => address });
  return policy.createScriptURL(href);
}
