/** Numbers as the bundle carries them: one character each, one scale for all. */
export interface PackedNumbers {
  readonly scale: number;
  readonly data: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
/** Whole numbers from minus this to this have a character. */
export const LARGEST_PACKED = 31;

/** The character of a whole number from -31 to 31. */
export const encodeNumber = (whole: number): string => ALPHABET.charAt(whole + LARGEST_PACKED);

const MEANINGS = new Int8Array(128).fill(-128);
for (let at = 0; at < ALPHABET.length; at++) MEANINGS[ALPHABET.charCodeAt(at)] = at - LARGEST_PACKED;

/** Throws when there are not exactly `count` characters of the alphabet. */
export function unpackNumbers({ scale, data }: PackedNumbers, count: number, name: string): Float32Array {
  if (data.length !== count) {
    throw new Error(`bundle: ${data.length} numbers of ${name} came, expected ${count}`);
  }
  const numbers = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    const whole = MEANINGS[data.charCodeAt(at)] ?? -128;
    if (whole === -128) throw new Error(`bundle: ${name} holds "${data.charAt(at)}" at ${at}`);
    numbers[at] = whole * scale;
  }
  return numbers;
}
