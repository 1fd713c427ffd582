import type { Team } from './nudge.ts';

/** Reads `team-name`, `team-picture`, `team-text` and `team-voice`. */
export const readTeam = (tag: Element): Team => ({
  name: read(tag, 'team-name'),
  picture: read(tag, 'team-picture'),
  text: read(tag, 'team-text'),
  voice: read(tag, 'team-voice'),
});

const read = (tag: Element, attribute: string): string | undefined => {
  const value = tag.getAttribute(attribute)?.trim();
  return value === '' ? undefined : value;
};
