import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, transformWithEsbuild } from 'vite';
import { z } from 'zod';
import type { CorpusLine } from '../training/corpus.ts';
import type { Timing } from './speed.ts';

/** Length of the messages that are timed, in UTF-16 units. */
const MESSAGE_LENGTH = 300;

/** Authored lines, joined and cut to 300 units each. */
export function messagesOf300(lines: readonly CorpusLine[]): string[] {
  const text = lines.map((line) => line.text).join(' ');
  return Array.from({ length: Math.floor(text.length / MESSAGE_LENGTH) }, (_, index) =>
    text.slice(index * MESSAGE_LENGTH, (index + 1) * MESSAGE_LENGTH),
  );
}

/** Builds speed.ts as a page would get it, since code that runs from source is slower; gives the file's path. */
export async function buildSpeed(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../.cache/bench', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('speed.ts', import.meta.url)),
        formats: ['es'],
        fileName: 'speed',
      },
    },
  });
  return `${outDir}/speed.js`;
}

/** Bytes of the core and the bundle as a page loads them: built together, minified and gzipped. */
export async function measureCoreBytes(): Promise<number> {
  const entry = fileURLToPath(new URL('page-core.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'page-core' } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk === undefined) throw new Error('built no chunk of the core');
  const minified = await transformWithEsbuild(chunk.code, 'page-core.js', { minify: true, format: 'esm' });
  return gzipSync(minified.code, { level: 9 }).length;
}

const built = z.object({
  measureSpeed: z.custom<(messages: readonly string[]) => Promise<Timing[]>>(),
});

/** Runs the built benchmark in this Node. */
export async function measureInNode(file: string, messages: readonly string[]): Promise<Timing[]> {
  return built.parse({ ...(await import(pathToFileURL(file).href)) }).measureSpeed(messages);
}

/** One timing as a line for people: our median, and how many times a peer's it is. */
export function showTiming(where: string, { task, medians }: Timing): string {
  const { otherend, ...peers } = medians;
  const ratios = Object.entries(peers).map(
    ([peer, median]) => `${(otherend / median).toFixed(2)} times ${peer}'s ${median.toFixed(0)}`,
  );
  const what = task === 'judge' ? `judging a message of ${MESSAGE_LENGTH} characters` : 'creating the scorer';
  return `${where}, ${what}: ${otherend.toFixed(0)} microseconds median, ${ratios.join(', ')}`;
}
