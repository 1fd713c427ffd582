import * as z from 'zod/mini';
import { lazily } from '../lazily.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** The choices as a file: all but the sites, each of which needs the browser's own permission. */
export function settingsFile({
  sites: _sites,
  paused: _paused,
  noBreakOn: _day,
  ...choices
}: Settings): string {
  return JSON.stringify({ otherend: 1, ...choices }, null, 2);
}

const fileSchema = lazily(() =>
  z.extend(z.omit(settingsSchema(), { sites: true, paused: true, noBreakOn: true }), {
    otherend: z.literal(1),
  }),
);

/** The choices of such a file. Throws, saying what came and what was expected, on any other. */
export function readSettingsFile(text: string): Omit<Settings, 'sites' | 'paused' | 'noBreakOn'> {
  const parsed = fileSchema().safeParse(parseJson(text));
  if (!parsed.success)
    throw new Error(
      `no settings of Otherend, as "Save settings" writes them: ${z.prettifyError(parsed.error)}`,
    );
  const { otherend: _version, ...choices } = parsed.data;
  return choices;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`no JSON, but ${JSON.stringify(text.slice(0, 40))}`);
  }
}
