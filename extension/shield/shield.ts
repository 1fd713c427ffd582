import { h, render } from 'preact';
import { visiblePartOf } from '#composer';
import type { AttackLabel } from '#core';
import { wordsOf } from '../customer/messages-of.ts';
import type { Attack } from '../customer/reading.ts';
import type { ReadMessage } from '../customer/remember.ts';
import { watchPlace } from '../hints/marks/place.ts';
import { lazily } from '../lazily.ts';
import { createPlace } from '../look/place.ts';
import { guarded, report } from '../report.ts';
import { Cover } from './cover.tsx';
import styles from './shield.css?inline';

/** What a shield needs from outside. */
export interface ShieldParts {
  readonly read: ReadMessage;
  /** The customer's messages that the page shows now. */
  messages(): readonly HTMLElement[];
  /** The kinds that the agent does not want to see as written. */
  shielded(): readonly AttackLabel[];
}

/** Covers hostile messages with what they ask for. */
export interface Shield {
  /** Looks at the messages anew, as when one has come or the agent has chosen otherwise. */
  look(): void;
}

/** Older ones are read once somebody scrolls up to them, and then they are few. */
const MOST_READ = 20;

interface Covered {
  readonly words: string;
  readonly ended: AbortController;
}

/** Lays covers over the page, without a change to it, until the signal aborts. */
export function createShield(document: Document, parts: ShieldParts, signal: AbortSignal): Shield {
  const place = lazily(() => createPlace(document, styles, signal));
  const covered = new Map<HTMLElement, Covered>();
  /** As written, because the agent wanted to see them so. */
  const revealed = new Set<string>();

  const uncover = (message: HTMLElement): void => {
    covered.get(message)?.ended.abort();
    covered.delete(message);
  };
  const lookAt = async (message: HTMLElement): Promise<void> => {
    const words = wordsOf(message);
    const known = covered.get(message);
    if (known !== undefined && known.words !== words) uncover(message);
    const attack = (await parts.read(words))?.attack;
    if (signal.aborted || !message.isConnected || wordsOf(message) !== words) return;
    const isHidden =
      attack?.labels.some((label) => parts.shielded().includes(label)) === true && !revealed.has(words);
    if (!isHidden) return uncover(message);
    if (attack === undefined || covered.has(message)) return;
    const ended = new AbortController();
    covered.set(message, { words, ended });
    place().attach();
    const reveal = (): void => {
      revealed.add(words);
      uncover(message);
    };
    coverUp(place().root, message, attack, reveal, AbortSignal.any([ended.signal, signal]));
  };
  return {
    look: () => {
      for (const message of covered.keys()) if (!message.isConnected) uncover(message);
      for (const message of parts.messages().slice(-MOST_READ)) lookAt(message).catch(report);
    },
  };
}

function coverUp(
  root: ShadowRoot,
  message: HTMLElement,
  attack: Attack,
  reveal: () => void,
  signal: AbortSignal,
): void {
  const cover = message.ownerDocument.createElement('div');
  cover.className = 'cover';
  cover.setAttribute('role', 'note');
  render(h(Cover, { attack, reveal }), cover);
  root.append(cover);
  const follow = (): void => layOver(cover, message);
  follow();
  watchPlace(message, guarded(follow), signal);
  signal.addEventListener('abort', () => cover.remove(), { once: true });
}

/** As wide as the message and at least as high; where a scrolling box cuts the message, it cuts the cover too. */
function layOver({ style }: HTMLElement, message: HTMLElement): void {
  const box = message.getBoundingClientRect();
  const seen = visiblePartOf(message);
  style.display = seen === undefined ? 'none' : '';
  if (seen === undefined) return;
  style.left = `${box.left}px`;
  style.top = `${box.top}px`;
  style.minWidth = `${box.width}px`;
  style.maxWidth = `${Math.max(box.width, 260)}px`;
  style.minHeight = `${box.height}px`;
  style.maxHeight = `${Math.max(box.height, 84)}px`;
  const bottom = seen.bottom < box.bottom ? `${box.bottom - seen.bottom}px` : '-4px';
  style.clipPath = `inset(${seen.top - box.top}px -4px ${bottom} -4px)`;
}
