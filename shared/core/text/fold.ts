const PLAIN = new Map(
  Object.entries({
    '‘': "'",
    '’': "'",
    '‛': "'",
    ʼ: "'",
    '`': "'",
    '´': "'",
    '“': '"',
    '”': '"',
    '„': '"',
    '‟': '"',
    '«': '"',
    '»': '"',
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': ' - ',
    '—': ' - ',
    '―': ' - ',
    '−': '-',
    ı: 'i',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    '′': "'",
  }),
);

const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ';

/** Cyrillic and Greek letters drawn like Latin ones (after Unicode's confusables, UTS 39). */
const LOOKALIKES = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ё: 'e',
    ɡ: 'g',
    һ: 'h',
    н: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    п: 'n',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    ц: 'u',
    ѵ: 'v',
    ԝ: 'w',
    ш: 'w',
    х: 'x',
    у: 'y',
    α: 'a',
    β: 'b',
    ϲ: 'c',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    σ: 'o',
    τ: 't',
    υ: 'u',
    χ: 'x',
    γ: 'y',
    ω: 'w',
  }),
);

const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]/u;
const MARKS = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const CONTROL = /[\p{Cc}\p{Cs}\p{Zs}\p{Zl}\p{Zp}]/u;

const cache = new Map<number, string>();

/** What one code point becomes: plain lower-case characters, or nothing when it is invisible. */
export function foldCodePoint(codePoint: number): string {
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const folded = foldWholly(String.fromCodePoint(codePoint));
  cache.set(codePoint, folded);
  return folded;
}

/** The Latin letter that this one is drawn like, if any. */
export const latinLookalike = (letter: string): string | undefined => LOOKALIKES.get(letter);

/** Folding can give characters that fold further (a capital that is a small capital when lower). */
function foldWholly(text: string): string {
  const folded = Array.from(text, foldOnce).join('');
  return folded === text ? text : foldWholly(folded);
}

function foldOnce(character: string): string {
  if (character === '\n' || character === '\u2028' || character === '\u2029') return '\n';
  if (CONTROL.test(character)) return ' ';
  if (INVISIBLE.test(character)) return '';
  const plain = PLAIN.get(character);
  if (plain !== undefined) return plain;
  const boxed = boxedLetter(character.codePointAt(0) ?? 0);
  if (boxed !== undefined) return boxed;
  const smallCapital = SMALL_CAPITALS.indexOf(character);
  if (smallCapital >= 0) return String.fromCharCode(97 + smallCapital);
  return character.normalize('NFKD').replace(MARKS, '').toLowerCase();
}

/** Letters in black circles and boxes, which Unicode does not decompose. */
function boxedLetter(codePoint: number): string | undefined {
  for (const first of [0x1f150, 0x1f170]) {
    const index = codePoint - first;
    if (index >= 0 && index < 26) return String.fromCharCode(97 + index);
  }
  return undefined;
}
