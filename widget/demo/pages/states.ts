import type { Copy } from '#copy';
import { lineView } from '../../nudge/line.ts';
import { composeNudge, type Finding, humanLine, type NudgeParts } from '../../nudge/nudge.ts';
import { type Choices, nudgeView, previewView } from '../../nudge/views.ts';

/** One state of the nudge, as the gallery shows it. */
export interface State {
  readonly name: string;
  readonly kind: 'card' | 'line' | 'firm line';
  readonly view: (copy: Copy, framing: NudgeParts['framing']) => readonly Node[];
}

const nothing = (): void => undefined;
const CHOICES: Choices = {
  edit: nothing,
  takeOut: nothing,
  sendAsIs: nothing,
  use: nothing,
  back: nothing,
  fine: nothing,
  listen: nothing,
};

const TEAM = { name: undefined, picture: undefined, text: undefined, voice: undefined };

interface Example extends Partial<Omit<NudgeParts, 'finding' | 'copy' | 'framing'>> {
  readonly name: string;
  readonly draft: string;
  /** The words in the draft that may hurt. */
  readonly words: string;
  readonly label?: Finding['label'];
  readonly target?: Finding['target'];
  readonly test?: boolean;
}

const MIXED =
  'I ordered the lamp on 3 November and it has not come. You are a useless idiot. Please send it today.';

const EXAMPLES: readonly Example[] = [
  { name: 'an insult to the reader', draft: MIXED, words: 'You are a useless idiot', without: 'x' },
  { name: 'nothing would be left', draft: 'You are a useless idiot.', words: 'You are a useless idiot' },
  {
    name: 'the people who work here',
    draft: 'Where is order 4471? Your staff are a bunch of morons.',
    words: 'Your staff are a bunch of morons',
    target: 'staff',
    without: 'x',
  },
  {
    name: 'somebody else',
    draft: 'The courier is a lazy pig and my parcel 4471 is wet.',
    words: 'The courier is a lazy pig',
    target: 'third_party',
    without: 'x',
  },
  {
    name: 'a threat',
    draft: 'I will come to your office and break your legs.',
    words: 'I will come to your office and break your legs',
    label: 'threat',
  },
  {
    name: 'who somebody is',
    draft: 'Go back to your country and learn English. Refund order 4471.',
    words: 'Go back to your country',
    label: 'identity_attack',
    without: 'x',
  },
  {
    name: 'a sexual remark',
    draft: 'You sound hot, send me a picture. And my refund for 4471.',
    words: 'You sound hot, send me a picture',
    label: 'sexual',
    without: 'x',
  },
  {
    name: 'a long message',
    draft: `${'It is late again, and nobody told me. '.repeat(9)}${MIXED}`,
    words: 'You are a useless idiot',
    without: 'x',
  },
  {
    name: 'a person may read it later',
    draft: MIXED,
    words: 'You are a useless idiot',
    without: 'x',
    answeredBy: 'bot-then-human',
  },
  {
    name: 'the site’s own frame',
    draft: MIXED,
    words: 'You are a useless idiot',
    without: 'x',
    team: {
      name: 'Maya and Tom, Larkspur & Finch',
      picture: 'icon.svg',
      text: 'We read every message ourselves, and we want to get this right.',
      voice: 'voice.mp3',
    },
  },
  { name: 'a test of the owner’s', draft: 'Hello, is anybody there?', words: '', test: true },
];

const stateOf = (example: Example): State => {
  const { name, draft, words, label = 'insult', target = 'reader', test = false, ...more } = example;
  const start = draft.indexOf(words);
  const cues = test || words === '' ? [] : [{ start, end: start + words.length, label, target, because: [] }];
  const finding: Finding = { label, target, cues, band: 'high', print: '', test };
  return {
    name,
    kind: 'card',
    view: (copy, framing) =>
      nudgeView(
        composeNudge({
          draft,
          finding,
          without: undefined,
          answeredBy: 'human',
          team: TEAM,
          ...more,
          framing,
          copy,
        }),
        copy,
        CHOICES,
      ).content,
  };
};

/** Every state that a customer can see. */
export const STATES: readonly State[] = [
  ...EXAMPLES.map(stateOf),
  {
    name: 'the message without it',
    kind: 'card',
    view: (copy) =>
      previewView(
        'I ordered the lamp on 3 November and it has not come. Please send it today.',
        copy,
        CHOICES,
      ).content,
  },
  {
    name: 'the quiet line',
    kind: 'line',
    view: (copy) => lineView({ text: `${humanLine('human', copy)} ${copy.quiet}` }, nothing),
  },
  {
    name: 'the help line',
    kind: 'firm line',
    view: (copy) =>
      lineView(
        {
          text: copy.despair,
          link: { text: '116 123', address: 'tel:116123' },
          close: copy.close,
        },
        nothing,
      ),
  },
];
