import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createFindHints, createScorer, POLICIES, type Scorer, type Tone } from '#core';
import { PATHS } from '../training/paths.ts';
import { answerAgent, answerCustomer } from './answer.ts';
import { readLines } from './read-lines.ts';

// npm run -s score -- --audience customer|agent: JSON lines in, JSON lines out, in order, streaming.
const AUDIENCES = ['customer', 'agent'] as const;
const inputLine = z.looseObject({ text: z.string() });

function readAudience(): (typeof AUDIENCES)[number] {
  const { values } = parseArgs({ options: { audience: { type: 'string' } } });
  const audience = AUDIENCES.find((known) => known === values.audience);
  if (audience !== undefined) return audience;
  throw new Error(`--audience is "${values.audience ?? ''}", expected ${AUDIENCES.join(' or ')}`);
}

function createAnswer(audience: (typeof AUDIENCES)[number]): (text: string) => object {
  const scorer: Scorer = createScorer(JSON.parse(readFileSync(PATHS.bundle, 'utf8')));
  if (audience === 'customer') return (text) => answerCustomer(scorer.judge(text, POLICIES.widget));
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
  const answer = createAnswer(readAudience());
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
