/** Keeps the page a kiosk: no menu, no drag, no zoom, no browser shortcuts. The operating system guards the rest. */

const typingKeys = new Set(['a', 'c', 'v', 'x', 'z']);
const plainKeys =
  /^(?:.|Enter|Tab|Escape|Backspace|Delete|Home|End|PageUp|PageDown|Arrow(?:Up|Down|Left|Right)|Shift|Process|Unidentified|CapsLock)$/u;

function isAllowedKey(event: KeyboardEvent): boolean {
  if (event.metaKey || (event.altKey && !event.ctrlKey)) return false;
  if (!event.ctrlKey) return plainKeys.test(event.key);
  // AltGr arrives as Ctrl+Alt and types a sign.
  if (event.altKey) return event.key.length === 1;
  return typingKeys.has(event.key.toLowerCase());
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
