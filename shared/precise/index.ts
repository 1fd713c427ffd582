export { createPrecise } from './judge.ts';
