import type { Input } from 'electron';

const namedKeys = new Set([
  'Tab',
  'Enter',
  'Backspace',
  'Delete',
  'Escape',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Shift',
  'CapsLock',
  'Process',
  'Unidentified',
  'Compose',
  'Dead',
]);
const editKeys = new Set(['a', 'c', 'v', 'x', 'z']);

type Pressed = Pick<Input, 'key' | 'control' | 'alt' | 'meta'>;

/** What a person typing needs; every other key is a way out of the page (reload, zoom, print, menus, tools). */
export function isAllowedKey({ key, control, alt, meta }: Pressed): boolean {
  if (alt || meta) return false;
  if (control) return editKeys.has(key.toLowerCase()) || key === 'Control';
  return namedKeys.has(key) || /^.$/su.test(key);
}
