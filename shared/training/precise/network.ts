import { EVIDENCE_SIZE } from '../../core/model/evidence.ts';
import { SIZES } from '../../precise/parameters.ts';
import { positionsOf } from '../../precise/positions.ts';
import type { Multiply } from '../network/multiply.ts';
import { createTape, type Starts, type Tape, type Variable, variable } from '../network/tape.ts';

/** The parts of the network by name; see `parametersOf`. */
export type Network = ReadonlyMap<string, Variable>;

/** A part of a network whose numbers several threads share. */
export interface SharedPart {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly numbers: SharedArrayBuffer;
}

/** The network of shared parts. */
export const sharedNetwork = (parts: readonly SharedPart[]): Network =>
  new Map(
    parts.map(({ name, rows, columns, numbers }) => [
      name,
      variable(rows, columns, new Float32Array(numbers)),
    ]),
  );

/** One text as the network reads it: its pieces, and the kinds of its signals. */
export interface TextInput {
  readonly pieces: readonly number[];
  readonly evidence: readonly number[];
}

/** Texts side by side: all their pieces, where each begins, and the kinds of signal of each. */
export interface Batch {
  readonly pieces: readonly number[];
  readonly starts: Starts;
  readonly evidence: readonly (readonly number[])[];
}

/** Shares that are dropped while learning, so that the network does not learn lines by heart. */
export interface Dropout {
  readonly encoder: number;
  readonly hidden: number;
  readonly random: () => number;
}

/** Texts side by side, each cut at the encoder's limit; an empty one becomes an unknown piece. */
export function packBatch(texts: readonly TextInput[]): Batch {
  const all: number[] = [];
  const starts = [0];
  for (const { pieces } of texts) {
    all.push(...(pieces.length === 0 ? [0] : pieces.slice(0, SIZES.longest)));
    starts.push(all.length);
  }
  return { pieces: all, starts, evidence: texts.map(({ evidence }) => evidence) };
}

/** Finds a part. Throws, naming it, where the network has none. */
export function partOf(network: Network, name: string): Variable {
  const found = network.get(name);
  if (found === undefined) throw new Error(`network: no part "${name}"`);
  return found;
}

/** What the encoder makes of each message: a state for each piece, and a vector for the whole. */
export interface Encoded {
  readonly states: Variable;
  readonly sentence: Variable;
}

/** The encoder as published. */
export async function encodeTexts(
  tape: Tape,
  network: Network,
  { pieces, starts }: Batch,
  dropout: Dropout,
): Promise<Encoded> {
  const part = (name: string): Variable => partOf(network, name);
  const linear = (name: string, input: Variable): Promise<Variable> =>
    tape.linear(input, part(`${name}.weights`), part(`${name}.bias`));
  const norm = (name: string, input: Variable): Variable =>
    tape.normaliseRows(input, part(`${name}.scale`), part(`${name}.shift`));
  const drop = (input: Variable): Variable => tape.dropout(input, dropout.encoder, dropout.random);

  const layer = async (name: string, input: Variable, residual: Variable): Promise<Variable> => {
    const asked = await linear(`${name}.attention.in`, norm(`${name}.attention.norm`, input));
    const attended = tape.attend(asked, SIZES.heads, starts);
    const between = tape.add(drop(await linear(`${name}.attention.out`, attended)), residual);
    const inner = tape.relu(await linear(`${name}.forward.in`, norm(`${name}.forward.norm`, between)));
    return tape.add(drop(await linear(`${name}.forward.out`, drop(inner))), between);
  };

  // The published graph adds the embeddings twice.
  const embedded = tape.pick(part('embeddings'), pieces, 2);
  const placed = drop(tape.add(embedded, placesOf(starts)));
  const first = await layer('first', placed, await linear('first.residual', placed));
  const states = await layer('second', first, first);
  return { states, sentence: tape.tanh(await linear('sentence', tape.meanRows(states, starts))) };
}

/**
 * The outputs of each message and then those for agents, before any squashing; the network as shared/precise runs it, with its
 * way back.
 */
export async function runNetwork(
  tape: Tape,
  network: Network,
  batch: Batch,
  dropout: Dropout,
): Promise<Variable> {
  const { starts, evidence } = batch;
  const linear = (name: string, input: Variable): Promise<Variable> =>
    tape.linear(input, partOf(network, `${name}.weights`), partOf(network, `${name}.bias`));
  const { states, sentence } = await encodeTexts(tape, network, batch, dropout);
  const importance = await linear('pool.importance', states);
  const pooled = tape.poolRows(await linear('pool.values', states), importance, starts);
  const joined = tape.join(tape.join(sentence, pooled), signalsOf(evidence));
  const hidden = tape.relu(await linear('hidden', joined));
  const outputs = await linear('outputs', tape.dropout(hidden, dropout.hidden, dropout.random));
  const agentHidden = tape.relu(await linear('agent.hidden', tape.join(sentence, pooled)));
  const kept = tape.dropout(agentHidden, dropout.hidden, dropout.random);
  return tape.join(outputs, await linear('agent.outputs', kept));
}

/** Texts that are answered together. */
const TOGETHER = 64;

/** The outputs for each text, nothing dropped; texts of like length are answered together. */
export async function answerInBatches(
  multiply: Multiply,
  network: Network,
  texts: readonly TextInput[],
): Promise<Float32Array[]> {
  const order = [...texts.entries()].sort(([, one], [, other]) => one.pieces.length - other.pieces.length);
  const answers = Array.from(texts, () => new Float32Array());
  const still = { encoder: 0, hidden: 0, random: () => 0 };
  for (let from = 0; from < order.length; from += TOGETHER) {
    const some = order.slice(from, from + TOGETHER);
    const batch = packBatch(some.map(([, text]) => text));
    const { data, columns } = await runNetwork(createTape(multiply), network, batch, still);
    for (const [row, [at]] of some.entries()) answers[at] = data.slice(row * columns, (row + 1) * columns);
  }
  return answers;
}

/** A row for each text, 1 where it has a signal of that kind. */
function signalsOf(evidence: Batch['evidence']): Variable {
  const signals = variable(evidence.length, EVIDENCE_SIZE);
  for (const [row, kinds] of evidence.entries()) {
    for (const kind of kinds) signals.data[row * EVIDENCE_SIZE + kind] = 1;
  }
  return signals;
}

/** Where each piece stands in its message, as the encoder is told. */
function placesOf(starts: Starts): Variable {
  const rows = starts.at(-1) ?? 0;
  const places = variable(rows, SIZES.narrow);
  for (let message = 0; message + 1 < starts.length; message++) {
    const [from = 0, until = 0] = [starts[message], starts[message + 1]];
    places.data.set(positionsOf(until - from), from * SIZES.narrow);
  }
  return places;
}
