import type { MouseEvent, ReactNode } from 'react';

interface KeyProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Where the key shows a drawing. */
  readonly label?: string;
  readonly kind?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
}

const keepFocus = (event: MouseEvent) => event.preventDefault();

/** A key on the screen: the field being written in keeps the focus. Not reached by Tab, since whoever tabs has keys. */
export function Key({ children, onPress, label, kind, isPressed, isDisabled = false }: KeyProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={kind}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onMouseDown={keepFocus}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
