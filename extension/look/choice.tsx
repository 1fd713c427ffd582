interface ChoiceProps {
  readonly name: string;
  readonly label?: string;
  readonly children: string;
  act(): void;
}

/** A button that only a person can press: a page's own events are not trusted. */
export function Choice({ name, label, children, act }: ChoiceProps) {
  return (
    <button type="button" class={name} aria-label={label} onClick={(event) => event.isTrusted && act()}>
      {children}
    </button>
  );
}
