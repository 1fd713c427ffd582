import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fetchPackage } from '../packages.ts';
import { type Multiply, productShape, type Turned } from './multiply.ts';

/** The part of ONNX Runtime that is used here; it is not installed with the project, so its types are not either. */
interface Runtime {
  readonly Tensor: new (type: 'float32', data: Float32Array, sizes: readonly number[]) => object;
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<Session>;
  };
}
interface Session {
  run(feeds: Record<string, object>): Promise<{ readonly product?: { readonly data: unknown } }>;
}

const isRuntime = (value: unknown): value is Runtime =>
  typeof value === 'object' && value !== null && 'Tensor' in value && 'InferenceSession' in value;

function loadRuntime(): Runtime {
  const folder = fetchPackage('runtime');
  const runtime: unknown = createRequire(join(folder, 'package.json'))(folder);
  if (!isRuntime(runtime)) throw new Error(`${folder}: expected ONNX Runtime`);
  return runtime;
}

/**
 * Multiplies with ONNX Runtime, whose kernels use what the processor offers: some fifty times as fast as plain
 * JavaScript. Sums are rounded in another order on other processors, so results differ in the last digits.
 */
export async function createFastMultiply(threads: number): Promise<Multiply> {
  const { InferenceSession, Tensor } = loadRuntime();
  const options = { intraOpNumThreads: threads, interOpNumThreads: 1 };
  const create = (turned: Turned): Promise<Session> =>
    InferenceSession.create(renderProduct(turned), options);
  const sessions = {
    none: await create('none'),
    first: await create('first'),
    second: await create('second'),
  };
  return async (first, second, turned = 'none') => {
    const { rows, columns } = productShape(first, second, turned);
    const { product } = await sessions[turned].run({
      first: new Tensor('float32', unshared(first.data), [first.rows, first.columns]),
      second: new Tensor('float32', unshared(second.data), [second.rows, second.columns]),
    });
    if (!(product?.data instanceof Float32Array)) throw new Error('multiply: no float32 product came');
    return { rows, columns, data: product.data };
  };
}

/** ONNX Runtime does not take memory that threads share. */
const unshared = (numbers: Float32Array): Float32Array =>
  numbers.buffer instanceof SharedArrayBuffer ? numbers.slice() : numbers;

/** A model of one node, the product of two matrices, in ONNX's protocol-buffer format. */
function renderProduct(turned: Turned): Uint8Array {
  const attribute = (name: string, value: number): number[] => [
    ...text(1, name),
    ...whole(3, value),
    ...whole(20, INTEGER_ATTRIBUTE),
  ];
  const node = [
    ...text(1, 'first'),
    ...text(1, 'second'),
    ...text(2, 'product'),
    ...text(4, 'Gemm'),
    ...bytes(5, attribute('transA', turned === 'first' ? 1 : 0)),
    ...bytes(5, attribute('transB', turned === 'second' ? 1 : 0)),
  ];
  const graph = [
    ...bytes(1, node),
    ...text(2, 'product'),
    ...bytes(11, matrixInfo('first')),
    ...bytes(11, matrixInfo('second')),
    ...bytes(12, matrixInfo('product')),
  ];
  return Uint8Array.from([
    ...whole(1, FORMAT),
    ...bytes(8, [...text(1, ''), ...whole(2, OPERATIONS)]),
    ...bytes(7, graph),
  ]);
}

/** Versions of ONNX's format and of its set of operations. */
const FORMAT = 8;
const OPERATIONS = 13;
const INTEGER_ATTRIBUTE = 2;
const FLOAT32 = 1;

/** A matrix of float32 whose sizes are not known beforehand. */
const matrixInfo = (name: string): number[] => {
  const sizes = ['rows', 'columns'].flatMap((size) => bytes(1, text(2, `${name}_${size}`)));
  return [...text(1, name), ...bytes(2, bytes(1, [...whole(1, FLOAT32), ...bytes(2, sizes)]))];
};

function number(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...number(Math.floor(value / 128))];
}
const whole = (field: number, value: number): number[] => [...number(field * 8), ...number(value)];
const bytes = (field: number, content: readonly number[]): number[] => [
  ...number(field * 8 + 2),
  ...number(content.length),
  ...content,
];
const text = (field: number, content: string): number[] => bytes(field, [...Buffer.from(content)]);
