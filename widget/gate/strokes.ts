/** Events by which chats send, or from which the rest of a held gesture must be kept. */
export const STROKES = {
  keydown: 'key',
  keypress: 'key',
  keyup: 'key',
  pointerdown: 'press',
  mousedown: 'press',
  touchstart: 'press',
  pointerup: 'press',
  pointercancel: 'press',
  mouseup: 'press',
  touchend: 'press',
  click: 'press',
  submit: 'submit',
} as const;
export type StrokeType = keyof typeof STROKES;
