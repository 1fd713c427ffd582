import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../../shared/training/paths.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What `npm run -s score -- ...` starts. */
const start = (...options: string[]): ChildProcessWithoutNullStreams =>
  spawn('node_modules/.bin/tsx', ['shared/cli/score.ts', ...options], { cwd: root });

interface Run {
  readonly lines: readonly unknown[];
  readonly errors: string;
  readonly status: unknown;
}

/** Gives the input, waits for the end, and reads every output line as JSON. */
async function run(input: string, ...options: string[]): Promise<Run> {
  const child = start(...options);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  child.stdin.on('error', () => undefined).end(input);
  const [status] = await once(child, 'close');
  const lines = output.split('\n');
  expect(lines.pop()).toBe('');
  return { lines: lines.map((line) => JSON.parse(line)), errors, status };
}

/** What the child says next; fails where it ends without a word. */
async function nextOutput(child: ChildProcessWithoutNullStreams): Promise<string> {
  const ended = once(child, 'close').then(([status]) => {
    throw new Error(`score ended with status ${status} and said nothing`);
  });
  const [chunk] = await Promise.race([once(child.stdout, 'data'), ended]);
  return String(chunk);
}

const line = (text: string): string => `${JSON.stringify({ text })}\n`;
const customer = (input: string): Promise<Run> => run(input, '--audience', 'customer');

const PASS = { flag: false, score: expect.any(Number), label: null, target: null, cues: [], without: null };
const cue = (start: number, end: number) => ({
  start,
  end,
  label: 'insult',
  target: 'reader',
  because: expect.arrayContaining([expect.any(String)]),
});

describe.concurrent('score --audience customer', () => {
  test('answers each line in order, in the shape that stays', async ({ expect }) => {
    const texts = ['You are an idiot.', 'Where is my parcel?', 'You moron.', 'wo ist mein Paket bitte', ''];
    const { lines, status } = await customer(texts.map(line).join(''));
    expect(lines).toEqual([
      {
        flag: true,
        score: expect.any(Number),
        label: 'insult',
        target: 'reader',
        cues: [cue(0, 16)],
        without: null,
      },
      PASS,
      {
        flag: true,
        score: expect.any(Number),
        label: 'insult',
        target: 'reader',
        cues: [cue(0, 9)],
        without: null,
      },
      { ...PASS, score: 0, abstain: 'unsupported_language' },
      { ...PASS, score: 0, abstain: 'too_short' },
    ]);
    expect(status).toBe(0);
  });

  test('says what is left without the attack', async ({ expect }) => {
    const { lines } = await customer(line('You are a useless idiot. Where is order 4471?'));
    expect(lines).toEqual([expect.objectContaining({ flag: true, without: 'Where is order 4471?' })]);
  });

  test('answers bad lines in their place, goes on, and ends with status 1', async ({ expect }) => {
    const input = [
      'not json',
      '{"text": 7}',
      '{}',
      '[]',
      'null',
      '"text"',
      '',
      line('Hi there.').trim(),
    ].join('\n');
    const { lines, errors, status } = await customer(input);
    expect(lines).toHaveLength(8);
    for (const [index, answer] of lines.slice(0, 7).entries()) {
      expect(answer).toEqual({
        error: expect.stringMatching(new RegExp(`^line ${index + 1}: .*expected`, 'u')),
      });
    }
    expect(lines[7]).toEqual(PASS);
    expect({ errors, status }).toEqual({ errors: '', status: 1 });
  });

  test('reads other line ends, separators inside strings, odd text and other fields', async ({ expect }) => {
    const input = [
      '{"text": "You are an idiot."}\r',
      '{"text": "Where is\u2028my\u2029parcel?"}',
      '{"text": "\\ud83d lone \\udc00"}',
      '{"text": "\u202e\u0301👨‍👩‍👧"}',
      '{"id": 5, "text": "Where is my parcel?"}',
      ' {"text": "Where is my parcel?"} ',
    ].join('\n');
    const { lines, status } = await customer(input);
    expect(lines.map((answer) => Object.keys(Object(answer))[0])).toEqual(Array(6).fill('flag'));
    expect(lines[0]).toMatchObject({ flag: true });
    expect(status).toBe(0);
  });

  test('a byte order mark at the start is no fault', async ({ expect }) => {
    const { lines } = await customer(`\ufeff${line('Where is my parcel?')}`);
    expect(lines).toEqual([PASS]);
  });

  test('of no input gives no output', async ({ expect }) => {
    expect(await customer('')).toEqual({ lines: [], errors: '', status: 0 });
  });

  test('takes a text of 100 kB, and many lines', async ({ expect }) => {
    const long = line(`${'Where is my parcel? '.repeat(5000)}You are an idiot.`);
    const { lines, status } = await customer(long + line('Where is my parcel?').repeat(2000));
    expect(lines).toHaveLength(2001);
    expect(lines[0]).toMatchObject({ flag: true, cues: [{ start: 100_000, end: 100_016 }] });
    expect(status).toBe(0);
  });

  test('answers a line before the input ends, also one that comes in pieces', async ({ expect }) => {
    const child = start('--audience', 'customer');
    child.stdout.setEncoding('utf8');
    child.stdin.write(line('You are an idiot.'));
    const first = await nextOutput(child);
    expect(JSON.parse(first)).toMatchObject({ flag: true });
    const euro = Buffer.from(line('You are an idiot, I paid 5 €.'));
    const cut = euro.indexOf(Buffer.from('€')) + 1;
    child.stdin.write(euro.subarray(0, cut), () => child.stdin.end(euro.subarray(cut)));
    const second = await nextOutput(child);
    expect(JSON.parse(second)).toMatchObject({ flag: true });
    await once(child, 'close');
  });

  test('ends quietly when nobody reads on', async ({ expect }) => {
    const child = start('--audience', 'customer');
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(line('You are an idiot.'));
    await nextOutput(child);
    child.stdout.destroy();
    child.stdin.end(line('You are an idiot.').repeat(2000));
    const [status] = await once(child, 'close');
    expect({ errors, status }).toEqual({ errors: '', status: 0 });
  });
});

describe.concurrent('score --audience agent', () => {
  test('gives hints, and whether the reply is an attack', async ({ expect }) => {
    const texts = [
      'You should have read the email we sent you.',
      'Thanks for waiting, your refund is on its way.',
      'You are an idiot.',
    ];
    const { lines, status } = await run(texts.map(line).join(''), '--audience', 'agent');
    expect(lines[0]).toEqual({
      hints: expect.arrayContaining([
        expect.objectContaining({
          rule: expect.stringMatching(/^[a-z-]+$/u),
          severity: expect.stringMatching(/^(?:info|suggest|warn)$/u),
          start: expect.any(Number),
          end: expect.any(Number),
          message: expect.any(String),
        }),
      ]),
      flag: false,
      score: expect.any(Number),
    });
    expect(lines[1]).toEqual({ hints: [], flag: false, score: expect.any(Number) });
    expect(lines[2]).toMatchObject({ flag: true });
    expect(status).toBe(0);
  });

  test('with the message before, says how upset the customer is and whether that is met', async ({
    expect,
  }) => {
    const before = 'SEVENTEEN DAYS. I am done. Worst shop I have ever dealt with, where is my money??';
    const input = `${JSON.stringify({ text: 'Hello, please restart the app.', before })}\n`;
    const { lines, status } = await run(input, '--audience', 'agent');
    expect(lines[0]).toMatchObject({
      customer: { upset: expect.stringMatching(/^(?:calm|tense|upset|furious)$/u) },
      acknowledged: expect.any(Boolean),
    });
    const wrong = await run('{"text": "Hello", "before": 7}\n', '--audience', 'agent');
    expect(wrong.lines[0]).toEqual({ error: expect.stringMatching(/^line 1: /u) });
    expect([status, wrong.status]).toEqual([0, 1]);
  });

  test('a rewrite is a text that can stand in the place of the words', async ({ expect }) => {
    const { lines } = await run(
      line('Calm down. You should have read it. Unfortunately it is our policy.'),
      '--audience',
      'agent',
    );
    const [answer] = lines;
    const rewrites = Object(answer).hints.flatMap((hint: object) =>
      'rewrite' in hint ? [hint.rewrite] : [],
    );
    for (const rewrite of rewrites) expect(rewrite).toEqual(expect.stringMatching(/\S/u));
  });
});

describe.concurrent('score --model', () => {
  const texts = [
    'You are an idiot.',
    'Where is my parcel?',
    'Your agent is rude.',
    'wo ist mein Paket bitte',
    '',
  ];
  const input = texts.map(line).join('');

  test('small answers as without the option', async ({ expect }) => {
    const chosen = await run(input, '--audience', 'customer', '--model', 'small');
    expect(chosen).toEqual(await customer(input));
    expect(chosen).toMatchObject({ lines: Array(texts.length).fill(expect.anything()), status: 0 });
  });

  test.skipIf(!existsSync(PATHS.precise))(
    'precise answers in the same shape, by its own scores',
    async ({ expect }) => {
      const { lines, errors, status } = await run(input, '--audience', 'customer', '--model', 'precise');
      expect({ errors, status }).toEqual({ errors: '', status: 0 });
      expect(lines).toEqual([
        {
          flag: true,
          score: expect.any(Number),
          label: 'insult',
          target: 'reader',
          cues: [cue(0, 16)],
          without: null,
        },
        PASS,
        PASS,
        { ...PASS, score: 0, abstain: 'unsupported_language' },
        { ...PASS, score: 0, abstain: 'too_short' },
      ]);
      expect(lines).not.toEqual((await customer(input)).lines);
    },
  );
});

describe.concurrent('what cannot be started', () => {
  test.each([
    ['another audience', ['--audience', 'manager'], /"manager", expected customer or agent/u],
    ['no audience', [], /expected customer or agent/u],
    ['an audience without a name', ['--audience'], /audience/u],
    ['another model', ['--audience', 'customer', '--model', 'large'], /"large", expected small or precise/u],
    ['a model without a name', ['--audience', 'customer', '--model'], /model/u],
    ['an option that there is not', ['--audience', 'customer', '--loud'], /--loud/u],
  ])('%s: says why on standard error, and ends with status 2', async (_, options, reason) => {
    const { lines, errors, status } = await run(line('Hi'), ...options);
    expect(lines).toEqual([]);
    expect(errors).toMatch(reason);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });
});
