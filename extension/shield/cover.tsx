import type { Attack } from '../customer/reading.ts';
import { ATTACK_NAMES } from '../customer/words.ts';
import { Choice } from '../look/choice.tsx';

interface CoverProps {
  readonly attack: Attack;
  reveal(): void;
}

/** A customer's message without its attack. */
export const Cover = ({ attack, reveal }: CoverProps) => (
  <>
    <p class={attack.without === undefined ? 'nothing' : 'request'} dir="auto">
      {attack.without ?? 'No request could be found apart from the attack.'}
    </p>
    <p class="left-out">
      Left out: {attack.labels.map((label) => ATTACK_NAMES[label].toLowerCase()).join(', ')}.{' '}
      <Choice name="written" act={reveal}>
        Show as written
      </Choice>
    </p>
  </>
);
