import * as z from 'zod/mini';
import type { AttackLabel } from '#core';
import type { Breaks } from '../breaks/breaks.ts';
import type { CustomerReader } from '../customer/read-customer.ts';
import type { IsNew } from '../customer/seen.ts';
import { OWN_RULE } from '../hints/finding.ts';
import type { Judge } from '../hints/judge.ts';
import type { Journal } from '../journal/happenings.ts';
import { quietRules } from '../journal/quiet.ts';
import { withOpening, withoutOpening, withoutPhrase, withRule } from '../settings/changes.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Sites } from '../sites/sites.ts';
import { type Reply, type Request, requestSchema } from './messages.ts';

/** What the background needs to answer; made when first used, since a worker is stopped and woken often. */
export interface Parts {
  judge(): Promise<Judge>;
  customer(): Promise<CustomerReader>;
  journal(): Promise<Journal>;
  /** Whether a customer's message is counted for the first time. */
  readonly isNew: IsNew;
  readonly breaks: Breaks;
  readonly settings: SettingsStore;
  readonly sites: Sites;
}

/** Who asks: a page of the extension, or its script in a web page. */
export const ASKERS = ['own-page', 'content'] as const;
export type Asker = (typeof ASKERS)[number];

/** Answers a message from another part of the extension; never rejects. */
export async function answer(message: unknown, asker: Asker, parts: Parts): Promise<Reply> {
  try {
    const parsed = requestSchema().safeParse(message);
    if (!parsed.success) throw new Error(`not a message: ${z.prettifyError(parsed.error)}`);
    return await answerRequest(parsed.data, asker, parts);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`otherend: ${why}`);
    return { outcome: 'failed', why };
  }
}

async function answerRequest(request: Request, asker: Asker, parts: Parts): Promise<Reply> {
  switch (request.type) {
    case 'judge': {
      const { rulesOff, phrases } = await parts.settings.read();
      const judge = await parts.judge();
      const findings = judge(request.text, {
        kind: request.kind,
        rulesOff,
        phrases,
        quiet: await quietNow(parts),
      });
      const hostile = findings.filter(
        ({ category, severity }) => category === 'hostility' && severity === 'warn',
      );
      for (const { words } of hostile) await noticeHard(words, undefined, parts);
      return { outcome: 'judged', findings, isBreakDue: hostile.length > 0 && (await isBreakDue(parts)) };
    }
    case 'read': {
      const reading = (await parts.customer()).read(request.text);
      const { attack } = reading;
      if (attack) await noticeHard(request.text, attack.labels[0] ?? 'insult', parts);
      return { outcome: 'read', reading, isBreakDue: attack !== undefined && (await isBreakDue(parts)) };
    }
    case 'acknowledges':
      return { outcome: 'told', acknowledges: (await parts.customer()).acknowledges(request.text) };
    case 'break-answered':
      await parts.breaks.answered(request.isTaken);
      if (request.isTaken) await (await parts.journal()).count('minute', 'break');
      return { outcome: 'done' };
    case 'count':
      // A phrase of the agent's own is text: it is counted without its words.
      await (await parts.journal()).count(
        request.rule.startsWith(OWN_RULE) ? OWN_RULE.slice(0, -1) : request.rule,
        request.what,
      );
      return { outcome: 'done' };
    case 'rule-off':
      await parts.settings.change(
        request.rule.startsWith(OWN_RULE)
          ? withoutPhrase(request.rule.slice(OWN_RULE.length))
          : withRule(request.rule, false),
      );
      return { outcome: 'done' };
    case 'opening-kept':
      await parts.settings.change(withOpening(request.opening));
      return { outcome: 'done' };
    case 'opening-forgotten':
      await parts.settings.change(withoutOpening(request.opening));
      return { outcome: 'done' };
    case 'site-on':
    case 'site-off':
      if (asker !== 'own-page') throw new Error(`"${request.type}" came from a web page`);
      await (request.type === 'site-on' ? parts.sites.on(request.origin) : parts.sites.off(request.origin));
      return { outcome: 'done' };
  }
}

/**
 * A hostile message, counted under its label, or hostile words of the agent's own: each once. Nobody goes without an
 * answer because it cannot be counted.
 */
async function noticeHard(
  words: string,
  label: AttackLabel | undefined,
  { isNew, journal, breaks }: Parts,
): Promise<void> {
  try {
    if (!(await isNew(words))) return;
    await breaks.hard();
    if (label !== undefined) await (await journal()).count(label, 'hostile');
  } catch (error) {
    console.error(`otherend: a hard moment could not be counted: ${error}`);
  }
}

async function isBreakDue({ breaks }: Parts): Promise<boolean> {
  try {
    return await breaks.isDue();
  } catch (error) {
    console.error(`otherend: whether a break is due cannot be read: ${error}`);
    return false;
  }
}

/** A broken journal takes no hint away. */
async function quietNow({ journal }: Parts): Promise<readonly string[]> {
  try {
    return quietRules(await (await journal()).recent());
  } catch (error) {
    console.error(`otherend: what was ignored cannot be read: ${error}`);
    return [];
  }
}
