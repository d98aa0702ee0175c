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

type Pressed = Pick<MouseEvent, 'button' | 'ctrlKey' | 'shiftKey' | 'metaKey' | 'altKey'>;

/** The wheel's button opens links elsewhere or scrolls by itself; the fourth and fifth go back and forward. */
export const isStrangeButton = ({ button }: Pick<Pressed, 'button'>): boolean => button === 1 || button > 2;

/** On a link a held key means a new window, a new tab or a download. */
export const isHeld = ({ ctrlKey, shiftKey, metaKey, altKey }: Pressed): boolean =>
  ctrlKey || shiftKey || metaKey || altKey;

/** Our own page and the files it makes; compared by parts, as the `origin` of Electron's scheme is the text "null". */
export function isInside(destination: string, here: Pick<Location, 'protocol' | 'host'>): boolean {
  if (!URL.canParse(destination)) return false;
  const { protocol, host } = new URL(destination.replace(/^blob:/, ''));
  return protocol === here.protocol && host === here.host;
}

const refuse = (event: Event): void => event.preventDefault();
const never = ['contextmenu', 'dragstart', 'dragenter', 'dragover', 'drop', 'auxclick'] as const;
const gestures = ['gesturestart', 'gesturechange'];
const presses = ['pointerdown', 'mousedown', 'mouseup'] as const;
/** Chromium takes a listener on the window for passive unless told otherwise, and a passive one cannot refuse. */
const firm = { capture: true, passive: false };

/** Returns how to lift the guards. */
export function guardPage(): () => void {
  const lifted = new AbortController();
  const guard = <Name extends keyof WindowEventMap>(name: Name, listen: (event: WindowEventMap[Name]) => void) =>
    addEventListener(name, listen, { ...firm, signal: lifted.signal });

  guard('keydown', (event) => {
    if (!isAllowedKey(event)) event.preventDefault();
  });
  guard('wheel', (event) => {
    if (event.ctrlKey) event.preventDefault();
  });
  // Two fingers enlarge; one scrolls and taps. A touch that already scrolls can no longer be refused.
  for (const name of ['touchstart', 'touchmove'] as const) {
    guard(name, (event) => {
      if (event.touches.length > 1 && event.cancelable) event.preventDefault();
    });
  }
  for (const name of presses) {
    guard(name, (event) => {
      if (isStrangeButton(event)) event.preventDefault();
    });
  }
  guard('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link !== null && (isHeld(event) || !['', '_self'].includes(link.target))) event.preventDefault();
  });
  for (const name of never) guard(name, refuse);
  for (const name of gestures) addEventListener(name, refuse, { ...firm, signal: lifted.signal });
  // Links, scripts, forms and refreshes that lead elsewhere. Where the browser lacks this, the policy file remains.
  globalThis.navigation?.addEventListener(
    'navigate',
    (event) => {
      if (event.cancelable && !isInside(event.destination.url, location)) event.preventDefault();
    },
    { signal: lifted.signal },
  );
  // Papers go to the printer by the program; the browser's own dialog shows printers, folders and a way to save.
  const { print, open } = window;
  Object.assign(window, { print: () => {}, open: () => null });
  return () => {
    lifted.abort();
    Object.assign(window, { print, open });
  };
}
