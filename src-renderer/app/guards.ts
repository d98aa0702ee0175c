/** Keeps the page a kiosk: no menu, no drag, no zoom, no browser shortcuts. The operating system guards the rest. */

const typingKeys = new Set(['a', 'c', 'v', 'x', 'z']);
const plainKeys =
  /^(?:.|Enter|Tab|Escape|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)|Shift|Process|Unidentified|CapsLock)$/u;

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

/** Typing, moving and editing; everything else would reach the browser. */
export function isAllowedKey({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyPress): boolean {
  if (metaKey || (altKey && !ctrlKey)) return false;
  // Shift+Escape is the browser's task manager.
  if (!ctrlKey) return plainKeys.test(key) && !(shiftKey && key === 'Escape');
  // AltGr arrives as Ctrl+Alt and types a sign.
  if (altKey) return key.length === 1;
  return !shiftKey && typingKeys.has(key.toLowerCase());
}

const refuse = (event: Event): void => event.preventDefault();

/** Returns how to lift the guards. */
export function guardPage(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isAllowedKey(event)) event.preventDefault();
  };
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault();
  };
  const refused = ['contextmenu', 'dragstart', 'dragover', 'drop', 'gesturestart', 'auxclick'];
  addEventListener('keydown', onKey, { capture: true });
  addEventListener('wheel', onWheel, { capture: true, passive: false });
  for (const name of refused) addEventListener(name, refuse, { capture: true });
  return () => {
    removeEventListener('keydown', onKey, { capture: true });
    removeEventListener('wheel', onWheel, { capture: true });
    for (const name of refused) removeEventListener(name, refuse, { capture: true });
  };
}
