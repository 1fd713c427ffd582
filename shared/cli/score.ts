import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import {
  createFindHints,
  createScorer,
  MODEL_NAMES,
  type ModelName,
  POLICIES,
  REVIEW,
  readTone,
  type Scorer,
  withoutAttack,
} from '#core';
import { createPrecise, openPrecise } from '../precise/index.ts';
import { loadBundle, loadPack, readPreciseFile } from '../training/bundle-file.ts';
import { PATHS } from '../training/paths.ts';
import { type Answered, answerAgent, answerCustomer } from './answer.ts';
import { readLines } from './read-lines.ts';

// npm run -s score -- --audience customer|agent [--model small|precise]: JSON lines in and out, in order, streaming.
// An agent's line may have the customer's message, {"text": reply, "before": message}.
const AUDIENCES = ['customer', 'agent'] as const;
const inputLine = z.looseObject({ text: z.string(), before: z.string().optional() });
type InputLine = z.infer<typeof inputLine>;

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

function createAnswer({ audience, model }: Options): (line: InputLine) => object {
  if (audience === 'agent') return createAnswerAgent(model);
  const other = model === 'precise' ? createPrecise(readPreciseFile()) : undefined;
  return createAnswerCustomer(createScorer(loadBundle(), other));
}

function createAnswerCustomer(scorer: Scorer): (line: InputLine) => object {
  const policy = POLICIES.widget;
  return ({ text }) => {
    const verdict = scorer.judge(text, policy);
    const flagged = verdict.outcome === 'flag';
    return answerCustomer(verdict, flagged ? withoutAttack(text, scorer, policy) : undefined);
  };
}

/** Replies are read by rules and the larger network, as in the extension, whatever the model that scores them. */
function createAnswerAgent(model: ModelName): (line: InputLine) => object {
  const tone = readTone(JSON.parse(readFileSync(PATHS.tone, 'utf8')));
  const { terms } = loadPack().lexicon;
  const { other, reader, review } = openPrecise(readPreciseFile(), terms, tone, createFindHints(tone));
  const scorer = createScorer(loadBundle(), model === 'precise' ? other : undefined);
  return ({ text, before }) => {
    const answered: Answered | undefined =
      before === undefined
        ? undefined
        : {
            customer: reader.readMessage(before),
            acknowledged: reader.readReply(text).acknowledged >= REVIEW.acknowledgedAt,
          };
    return answerAgent(review(text), scorer.judge(text, POLICIES.extension), answered);
  };
}

/** One input line, or what is wrong with it. */
function readLine(line: string): InputLine | { fault: string } {
  const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
  const fault = {
    fault: `${shown === '' ? 'an empty line' : shown} came, expected {"text": "..."} and, of an agent, "before" as text`,
  };
  try {
    const parsed = inputLine.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : fault;
  } catch {
    return fault;
  }
}

async function main(): Promise<void> {
  const answer = createAnswer(readOptions());
  let number = 0;
  for await (const line of readLines(process.stdin)) {
    number += 1;
    const read = readLine(line);
    const isFault = !('text' in read);
    if (isFault) process.exitCode = 1;
    const output = isFault ? { error: `line ${number}: ${read.fault}` } : answer(read);
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
