import { describe, expect, it } from 'vitest';
import { type Chord, isPressChord, isSendChord } from '../../widget/gate/chord.ts';
import { fingerprintOf } from '../../widget/gate/fingerprint.ts';
import { readLabel } from '../../widget/gate/send-label.ts';

const ENTER: Chord = { key: 'Enter', keyCode: 13, isComposing: false, shiftKey: false, altKey: false };

describe('send chords', () => {
  it.each([
    ['Enter', ENTER, true],
    ['Shift+Enter', { ...ENTER, shiftKey: true }, false],
    ['Alt+Enter', { ...ENTER, altKey: true }, false],
    ['Enter of an input method', { ...ENTER, isComposing: true }, false],
    ['Enter that ends a composition in Safari', { ...ENTER, keyCode: 229 }, false],
    ['an old-fashioned Enter without a name', { ...ENTER, key: '' }, true],
    ['a letter', { ...ENTER, key: 'a', keyCode: 65 }, false],
  ])('%s', (_name, chord, sends) => {
    expect(isSendChord(chord, true)).toBe(sends);
  });

  it('counts Shift+Enter in a field of one line, which has no line to break', () => {
    expect(isSendChord({ ...ENTER, shiftKey: true }, false)).toBe(true);
  });

  it('presses a control by Enter or the space bar', () => {
    expect(isPressChord(ENTER)).toBe(true);
    expect(isPressChord({ ...ENTER, key: ' ', keyCode: 32 })).toBe(true);
    expect(isPressChord({ ...ENTER, key: 'Tab', keyCode: 9 })).toBe(false);
  });
});

describe('labels of controls', () => {
  it.each([
    'Send',
    'Send message',
    'sendBtn',
    'chat__send-button',
    'SUBMIT',
    'Senden',
    'Envoyer',
    '送信',
    'إرسال',
    'sc-submit',
  ])('"%s" sends', (label) => expect(readLabel(label)).toBe('send'));

  it.each([
    'Attach a file',
    'Send a file',
    'Send voice message',
    'emojiPicker',
    'Close chat',
    'btn-mic',
    'Fermer',
    'Save draft',
  ])('"%s" does something else', (label) => expect(readLabel(label)).toBe('other'));

  it.each(['', 'OK', 'css-1a2b3c', 'Track my order', 'absender-info', 'sensor'])(
    '"%s" says nothing',
    (label) => expect(readLabel(label)).toBe('unknown'),
  );
});

describe('fingerprints', () => {
  it('knows a draft again, whatever white space stands around it', () => {
    expect(fingerprintOf(' hello\n')).toBe(fingerprintOf('hello'));
  });

  it('tells drafts apart and holds nothing of them', () => {
    expect(fingerprintOf('hello')).not.toBe(fingerprintOf('hellp'));
    expect(fingerprintOf('hello')).not.toContain('hello');
  });
});
