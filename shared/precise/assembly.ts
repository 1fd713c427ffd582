import { KERNEL } from './kernel.ts';

/** The compiled kernel of multiply.wat, with its memory. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  multiply(
    input: number,
    rows: number,
    inner: number,
    strips: number,
    bias: number,
    output: number,
    columns: number,
  ): void;
}

/** The part of WebAssembly that is used here; the compiler's own types for it come with the whole DOM. */
interface Assembly {
  readonly Memory: new (size: { initial: number }) => Kernel['memory'];
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { page: { memory: Kernel['memory'] } },
  ) => { readonly exports: Pick<Kernel, 'multiply'> };
}

const isAssembly = (value: unknown): value is Assembly => typeof value === 'object' && value !== null;

/** The kernel, or undefined where WebAssembly (or its vectors of numbers) is missing or a page forbids it. */
export function createKernel(): Kernel | undefined {
  const assembly: unknown = Reflect.get(globalThis, 'WebAssembly');
  if (!isAssembly(assembly)) return undefined;
  try {
    const memory = new assembly.Memory({ initial: 1 });
    const bytes = Uint8Array.from(KERNEL.match(/../gu) ?? [], (digits) => Number.parseInt(digits, 16));
    const { exports } = new assembly.Instance(new assembly.Module(bytes), { page: { memory } });
    return { memory, multiply: exports.multiply };
  } catch {
    return undefined;
  }
}
