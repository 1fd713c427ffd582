import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly isOn: boolean;
  readonly id: string;
  readonly describedBy?: string;
  readonly children: ComponentChildren;
  toggle(isOn: boolean): void;
}

/** A row with a label and a switch. */
export function Switch({ isOn, id, describedBy, children, toggle }: SwitchProps) {
  return (
    <div class="switch-row">
      <label for={id}>{children}</label>
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state
        role="switch"
        id={id}
        checked={isOn}
        aria-describedby={describedBy}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
    </div>
  );
}
