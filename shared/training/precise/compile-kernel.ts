import { readFileSync } from 'node:fs';
import wabt from 'wabt';
import { PATHS } from '../paths.ts';

/** The module that shared/precise carries of multiply.wat: its bytes as hexadecimal digits. */
export async function compileKernel(): Promise<string> {
  const { parseWat } = await wabt();
  const module = parseWat('multiply.wat', readFileSync(PATHS.kernelSource, 'utf8'), { simd: true });
  module.validate();
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('hex');
  return `/** multiply.wat, compiled by \`npm run train\`; do not edit. */\nexport const KERNEL =\n  '${bytes}';\n`;
}
