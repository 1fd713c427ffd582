/** Ways in which a word is mistyped or disguised; each gives the word changed once. */
type Change = (word: string, random: () => number) => string;

const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];
const inside = (word: string, random: () => number): number => 1 + Math.floor(random() * (word.length - 2));

const LEET: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7', b: '8' };
const SIGNS: Readonly<Record<string, string>> = { a: '@', s: '$', i: '!' };
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};
/** Neighbours on a keyboard with the letters of English. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const replaceEach =
  (table: Readonly<Record<string, string>>): Change =>
  (word, random) =>
    Array.from(word, (letter) => (random() < 0.7 ? (table[letter.toLowerCase()] ?? letter) : letter)).join(
      '',
    );

const styled =
  (first: number): Change =>
  (word) =>
    word.replace(/[a-z]/gu, (letter) => String.fromCodePoint(first + letter.charCodeAt(0) - 97));

const TYPOS: readonly Change[] = [
  (word, random) => {
    const at = inside(word, random);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  },
  (word, random) => {
    const at = inside(word, random);
    return word.slice(0, at) + word.slice(at + 1);
  },
  (word, random) => {
    const at = inside(word, random);
    return word.slice(0, at) + word.charAt(at) + word.slice(at);
  },
  (word, random) => {
    const at = inside(word, random);
    const row = ROWS.find((keys) => keys.includes(word.charAt(at)));
    const place = row?.indexOf(word.charAt(at)) ?? 0;
    const neighbour = row?.charAt(place + (random() < 0.5 && place > 0 ? -1 : 1)) ?? '';
    return word.slice(0, at) + neighbour + word.slice(at + 1);
  },
];

const DISGUISES: readonly Change[] = [
  replaceEach(LEET),
  replaceEach(SIGNS),
  replaceEach(LOOKALIKES),
  (word, random) => {
    const at = inside(word, random);
    return word.slice(0, at) + '*'.repeat(word.length - at - (random() < 0.5 ? 1 : 0)) + word.slice(-1);
  },
  (word) => Array.from(word).join(' '),
  (word) => Array.from(word).join('.'),
  (word) => Array.from(word).join('\u200b'),
  (word, random) => {
    const at = inside(word, random);
    return word.slice(0, at) + word.charAt(at).repeat(3 + Math.floor(random() * 4)) + word.slice(at + 1);
  },
  styled(0xff41),
  styled(0x1d41a),
  styled(0x1d622),
];

const WORD = /\p{L}{4,}/gu;

/**
 * The text with about `share` (0 to 1) of its longer words mistyped, or disguised one time in three. Fair and
 * hostile words alike, so that an odd spelling says nothing by itself.
 */
export function disguise(text: string, share: number, random: () => number): string {
  return text.replace(WORD, (word) => {
    if (random() >= share) return word;
    const change = pick(random() < 0.33 ? DISGUISES : TYPOS, random);
    return change === undefined ? word : change(word, random);
  });
}
