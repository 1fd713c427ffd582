import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  createFindHints,
  createScorer,
  MODEL_NAMES,
  type ModelName,
  POLICIES,
  type Scorer,
  type Tone,
  withoutAttack,
} from '#core';
import { createPrecise } from '../precise/index.ts';
import { loadBundle, readPreciseFile } from '../training/bundle-file.ts';
import { PATHS } from '../training/paths.ts';
import { answerAgent, answerCustomer } from './answer.ts';
import { readLines } from './read-lines.ts';

// npm run -s score -- --audience customer|agent [--model small|precise]: JSON lines in and out, in order, streaming.
const AUDIENCES = ['customer', 'agent'] as const;
const inputLine = z.looseObject({ text: z.string() });

interface Options {
  readonly audience: (typeof AUDIENCES)[number];
  readonly model: ModelName;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: { audience: { type: 'string' }, model: { type: 'string', default: 'small' } },
  });
  return {
    audience: oneOf(AUDIENCES, '--audience', values.audience),
    model: oneOf(MODEL_NAMES, '--model', values.model),
  };
}

function oneOf<T extends string>(choices: readonly T[], option: string, came: string | undefined): T {
  const chosen = choices.find((choice) => choice === came);
  if (chosen !== undefined) return chosen;
  throw new Error(`${option} is "${came ?? ''}", expected ${choices.join(' or ')}`);
}

function createAnswer({ audience, model }: Options): (text: string) => object {
  const other = model === 'precise' ? createPrecise(readPreciseFile()) : undefined;
  const scorer: Scorer = createScorer(loadBundle(), other);
  if (audience === 'customer') {
    const policy = POLICIES.widget;
    return (text) => {
      const verdict = scorer.judge(text, policy);
      const flagged = verdict.outcome === 'flag';
      return answerCustomer(verdict, flagged ? withoutAttack(text, scorer, policy) : undefined);
    };
  }
  const tone: Tone = JSON.parse(readFileSync(PATHS.tone, 'utf8'));
  const findHints = createFindHints(tone);
  return (text) => answerAgent(findHints(text), scorer.judge(text, POLICIES.extension));
}

/** The text of one input line, or what is wrong with it. */
function readText(line: string): { text: string } | { fault: string } {
  try {
    const parsed = inputLine.safeParse(JSON.parse(line));
    if (parsed.success) return { text: parsed.data.text };
  } catch {
    // Not JSON at all: told below, like JSON of another shape.
  }
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  return {
    fault: `${shown === '' ? 'an empty line' : shown} came, expected {"text": "..."}`,
  };
}

async function main(): Promise<void> {
  const answer = createAnswer(readOptions());
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number += 1;
    const read = readText(line);
    if ('fault' in read) process.exitCode = 1;
    const output = 'fault' in read ? { error: `line ${number}: ${read.fault}` } : answer(read.text);
    if (!process.stdout.write(`${JSON.stringify(output)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  // The reader has seen enough ("| head").
  if (fault.code === 'EPIPE') process.exit(0);
  throw fault;
});
main().catch((fault: unknown) => {
  console.error(`score: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 2;
});
