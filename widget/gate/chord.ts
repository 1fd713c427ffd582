/** The part of a KeyboardEvent that tells a send. */
export interface Chord {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Key events that belong to an input method carry this instead of the key's own code. */
const COMPOSING = 229;
const ENTER = 13;

const isEnter = ({ key, keyCode, isComposing }: Chord): boolean =>
  !isComposing && keyCode !== COMPOSING && (key === 'Enter' || keyCode === ENTER);

/**
 * Whether the keys send what stands in the field: Enter, with Ctrl or Meta too. In a field of several lines
 * Shift+Enter breaks the line.
 */
export const isSendChord = (chord: Chord, severalLines: boolean): boolean =>
  isEnter(chord) && !chord.altKey && !(severalLines && chord.shiftKey);

/** Whether the keys press a focused control. */
export const isPressChord = (chord: Chord): boolean => isEnter(chord) || chord.key === ' ';
