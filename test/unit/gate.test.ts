import { beforeEach, describe, expect, it } from 'vitest';
import { createGate, type Gate, type Stroke } from '../../widget/gate/gate.ts';

const HOSTILE = 'you are an idiot';

describe('the gate', () => {
  let gate: Gate<string>;
  let judged: string[];
  let now = 0;

  beforeEach(() => {
    judged = [];
    now = 0;
    gate = createGate((draft) => {
      judged.push(draft);
      return draft.includes('idiot') ? 'insult' : undefined;
    });
  });

  const meet = (type: Stroke['type'], draft: string | undefined, more: Partial<Stroke> = {}): string => {
    now += 5;
    const key = type.startsWith('key') ? 'Enter' : '';
    return gate.meet({ type, at: now, key, repeat: false, clicks: 0, draft: () => draft, ...more }).outcome;
  };

  it('lets a civil message through on every event of the press', () => {
    expect(meet('keydown', 'hello')).toBe('pass');
    expect(meet('keypress', 'hello')).toBe('pass');
    expect(meet('keyup', 'hello')).toBe('pass');
    expect(meet('submit', 'hello')).toBe('pass');
  });

  it('judges nothing while somebody types', () => {
    meet('keydown', undefined, { key: 'i' });
    meet('keyup', undefined, { key: 'i' });
    expect(judged).toEqual([]);
  });

  it('holds a hostile message on keydown and keeps the rest of the key from the page', () => {
    expect(meet('keydown', HOSTILE)).toBe('hold');
    expect(meet('keydown', undefined, { repeat: true })).toBe('swallow');
    expect(meet('keypress', undefined)).toBe('swallow');
    expect(meet('keyup', undefined)).toBe('swallow');
    expect(meet('keyup', undefined, { key: 'a' })).toBe('pass');
  });

  it('holds on pointerdown and keeps the rest of the press, the click included', () => {
    expect(meet('pointerdown', HOSTILE)).toBe('hold');
    for (const type of ['touchstart', 'mousedown', 'pointerup', 'touchend', 'mouseup', 'click'] as const)
      expect(meet(type, HOSTILE)).toBe('swallow');
    expect(meet('click', undefined)).toBe('pass');
  });

  it('does not wait for a click that never comes', () => {
    meet('pointerdown', HOSTILE);
    meet('pointercancel', undefined);
    now += 1000;
    expect(meet('click', 'idiot, again')).toBe('hold');
  });

  it('keeps a submit that the page makes out of the held press', () => {
    meet('keydown', HOSTILE);
    expect(meet('submit', HOSTILE)).toBe('swallow');
  });

  it('lets a second press for the same text through, with white space or without', () => {
    meet('keydown', HOSTILE);
    meet('keyup', undefined);
    expect(meet('keydown', HOSTILE)).toBe('pass_again');
    expect(meet('keyup', `${HOSTILE}\n`)).toBe('pass_again');
    expect(judged).toEqual([HOSTILE]);
  });

  it('holds another hostile text', () => {
    meet('submit', HOSTILE);
    expect(meet('submit', 'you idiot')).toBe('hold');
  });

  it('does not take a double click for a second decision', () => {
    meet('pointerdown', HOSTILE);
    meet('mousedown', HOSTILE, { clicks: 1 });
    meet('click', HOSTILE, { clicks: 1 });
    meet('pointerdown', HOSTILE);
    expect(meet('mousedown', HOSTILE, { clicks: 2 })).toBe('swallow');
    expect(meet('click', HOSTILE, { clicks: 2 })).toBe('swallow');
    now += 1000;
    expect(meet('click', HOSTILE, { clicks: 2 })).toBe('pass_again');
  });

  it('takes a keyup for a send only after a send chord went down', () => {
    expect(meet('keyup', HOSTILE)).toBe('pass');
    expect(meet('keydown', undefined)).toBe('pass');
    expect(meet('keyup', HOSTILE)).toBe('pass');
    expect(judged).toEqual([]);
  });

  it('lets an empty draft through without a look', () => {
    expect(meet('keydown', ' \n ')).toBe('pass');
    expect(judged).toEqual([]);
  });

  it('forgets the held gesture when released', () => {
    meet('keydown', HOSTILE);
    gate.release();
    expect(meet('keyup', undefined)).toBe('pass');
  });
});
