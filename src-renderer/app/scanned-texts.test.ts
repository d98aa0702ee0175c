import { describe, expect, it } from 'vitest';
import { kindOf } from './scanned-texts.ts';

describe('a scanned text', () => {
  // Bug: a reader that types small letters, or with a blank, makes a label an unknown card.
  it.each(['TS000123', 'ts000123', ' TS000123 '])('%j is a book', (text) => {
    expect(kindOf(text)).toBe('book');
  });

  it.each(['XD2600017', 'xd2600017'])('%j is a sheet', (text) => {
    expect(kindOf(text)).toBe('sheet');
  });

  // Bug: a certificate held to the reader is an unknown card, and asks for a student number to bind it to.
  it.each(['AQ-2026-000123', 'aq-2026-000123-7kmq4xtb'])('%j is a certificate', (text) => {
    expect(kindOf(text)).toBe('certificate');
  });

  // Bug: a card whose number only looks like a label lends a book instead of checking in.
  it.each(['0163000101', 'TS00012', 'TS0001234', 'XD260001', 'ATS000123', '04A1B2C3D4', 'AQ20260001'])(
    '%j is a card',
    (text) => {
      expect(kindOf(text)).toBe('card');
    },
  );
});
