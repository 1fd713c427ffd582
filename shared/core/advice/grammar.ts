/** Words of a closed class, written with blanks between. */
const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that join a clause to the one before; left at a beginning, they hang loose. */
export const JOINTS = wordSet('and but so or because cause cos coz then yet plus &');

export const ADDRESSES = wordSet('you u ya ye ur youse');

/** With one of these it is a clause of its own ("you are ...") and no mere address ("you idiot"). */
export const VERBS = wordSet(`
  are aren't r were was wasn't is isn't am be been have has had having can can't cant could will
  won't wont would should must may might if do don't dont does doesn't did didn't need look sound
  make get got know think want never always you're youre you've you'd he's she's they're it's that's
  i'm i'd i've i'll i me my who that to than like as
`);

export const ARTICLES = wordSet('a an such so very most more');

/** What may begin a sentence whose beginning was taken out. */
export const STARTS = wordSet(`
  i i'm i've i'd i'll im ive we we're we've my our the this that it it's its there there's where
  where's when what what's why how which please pls can could will would is are do does did has have
  order refund cancel send resend give get fix call ring reply answer tell check replace sort unlock
  pay deliver return change reset explain confirm put let
`);

/** A clause that begins with one of these does not stand by itself. */
export const SUBORDINATES = wordSet(
  'if when as because although though unless since while whereas until after',
);

/** What no sentence ends with. */
export const OPEN_ENDS = wordSet(`
  a an the and or but so because of to for with by from is are you your my our his her their than
  that if as like was were be
`);

/** Words that ask for something. */
export const REQUESTS = wordSet(`
  please pls plz kindly refund refunded cancel replace replacement send resend deliver reply fix
  unlock exchange email confirm reset activate escalate
`);

/** Words that may be part of a request, or of an insult. */
export const PERHAPS_REQUESTS = wordSet(`
  call ring answer return want need check sort pay give tell help update change explain get put let
  stop bring collect money back
`);

export const QUESTIONS = wordSet(`who who's where when how what which why where's when's what's`);
