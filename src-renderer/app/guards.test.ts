import { describe, expect, it } from 'vitest';
import { isAllowedKey } from './guards.ts';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({
  key: name,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('keys on the kiosk page', () => {
  it.each(['t', 'n', 'o', 'p', 's', 'j', 'h', 'w', 'r', 'l', 'f', 'u', '+', '-', '0', 'Tab'])(
    'keeps Ctrl+%s from the browser',
    (name) => {
      // Catches each shortcut by which a kiosk browser was seen to open a window, a dialog or the task manager.
      expect(isAllowedKey(key(name, { ctrlKey: true }))).toBe(false);
    },
  );

  it.each(['F1', 'F3', 'F5', 'F6', 'F7', 'F11', 'F12', 'ContextMenu', 'BrowserBack', 'PrintScreen'])(
    'keeps %s',
    (name) => {
      expect(isAllowedKey(key(name))).toBe(false);
    },
  );

  it('keeps Alt and the system key', () => {
    expect(isAllowedKey(key('ArrowLeft', { altKey: true }))).toBe(false);
    expect(isAllowedKey(key('d', { metaKey: true }))).toBe(false);
  });

  it('keeps the task manager and the inspector', () => {
    // Catches shortcuts that differ from harmless ones by Shift alone.
    expect(isAllowedKey(key('Escape', { shiftKey: true }))).toBe(false);
    expect(isAllowedKey(key('C', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isAllowedKey(key('A', { ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  it.each(['a', 'Z', '1', '欧', ' ', 'Enter', 'Tab', 'Escape', 'Backspace', 'Delete', 'ArrowDown', 'Process'])(
    'lets %s through',
    (name) => {
      // Catches a guard so strict that nobody can type or work by keyboard alone.
      expect(isAllowedKey(key(name))).toBe(true);
    },
  );

  it('lets editing and AltGr signs through', () => {
    expect(isAllowedKey(key('c', { ctrlKey: true }))).toBe(true);
    expect(isAllowedKey(key('V', { ctrlKey: true }))).toBe(true);
    expect(isAllowedKey(key('@', { ctrlKey: true, altKey: true }))).toBe(true);
  });
});
