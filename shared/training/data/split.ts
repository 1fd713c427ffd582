import { crc32 } from 'node:zlib';
import type { PublicRow } from '../public-sets.ts';

export type Split = PublicRow['split'] | 'test';

const TRAIN = 80;
const DEV = 90;

/** The split of a row whose set has no official ones: CRC-32 of its id in the source, modulo 100. */
export function splitByHash(id: string): Split {
  const share = crc32(id) % 100;
  if (share < TRAIN) return 'train';
  return share < DEV ? 'dev' : 'test';
}

/** The official split that a file holds, by its name: "train", "dev" or "valid" at the end. */
export function splitOfFile(path: string): PublicRow['split'] {
  const name = /(train|dev|valid)\.\w+$/u.exec(path)?.[1];
  if (name === undefined) throw new Error(`"${path}" came, expected a file of the split train, dev or valid`);
  return name === 'train' ? 'train' : 'dev';
}
