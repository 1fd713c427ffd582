import bundle from '../../shared/model/bundle.json?raw';
import { createRespond } from './respond.ts';

// civility-nudge-precise.js: runs as a worker, beside the page.
const respond = createRespond(JSON.parse(bundle), async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} came with status ${response.status}`);
  return response.arrayBuffer();
});

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  respond(data).then((reply) => self.postMessage(reply));
});
