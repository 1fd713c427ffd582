import { report } from '../report.ts';

/** Plays the team's spoken line, from the owner's address, when it is asked for; again stops it, as the end of `signal`. */
export function createListen(address: string | undefined, signal: AbortSignal): () => void {
  let audio: HTMLAudioElement | undefined;
  signal.addEventListener('abort', () => audio?.pause(), { once: true });
  return () => {
    if (address === undefined) return;
    audio ??= new Audio(address);
    if (audio.paused) audio.play().catch((error) => report(`"${address}" cannot be played`, error));
    else audio.pause();
  };
}
