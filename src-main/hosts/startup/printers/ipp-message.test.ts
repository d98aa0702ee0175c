import { describe, expect, it } from 'vitest';
import { ippRequest, operations, readIppReply } from './ipp-message.ts';

const text = (tag: number, name: string, value: string) => {
  const head = Buffer.alloc(3);
  head.writeUInt8(tag);
  head.writeUInt16BE(name.length, 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(Buffer.byteLength(value));
  return Buffer.concat([head, Buffer.from(name), length, Buffer.from(value)]);
};
const number = (tag: number, name: string, value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return text(tag, name, bytes.toString('latin1'));
};
const reply = (...parts: readonly Buffer[]) =>
  Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 1]), text(0x47, 'attributes-charset', 'utf-8'), ...parts]);

describe('IPP messages', () => {
  // The example of RFC 8010, appendix A.8, in our words: version 2.0, Get-Job-Attributes, request 1.
  it('asks as the RFC says', () => {
    const bytes = ippRequest({
      operation: operations.getJobAttributes,
      jobUri: 'ipp://localhost/jobs/7',
      wanted: ['job-state', 'job-printer-uri'],
    });
    expect(bytes.subarray(0, 9)).toEqual(Buffer.from([2, 0, 0, 9, 0, 0, 0, 1, 1]));
    const shown = bytes.toString('latin1');
    expect(shown).toContain('\x45\x00\x07job-uri\x00\x16ipp://localhost/jobs/7');
    // A second value of one attribute has an empty name.
    expect(shown).toContain('\x44\x00\x14requested-attributes\x00\x09job-state\x44\x00\x00\x00\x0fjob-printer-uri\x03');
  });

  // Bug: a printer's second reason becomes an attribute of its own, or the next printer's.
  it('reads several printers and several values', () => {
    const { status, groups } = readIppReply(
      reply(
        Buffer.from([4]),
        text(0x42, 'printer-name', 'A'),
        text(0x41, 'printer-info', '示例打印机'),
        number(0x23, 'printer-state', 5),
        text(0x44, 'printer-state-reasons', 'paused'),
        text(0x44, '', 'media-empty-error'),
        text(0x22, 'printer-is-accepting-jobs', '\x01'),
        Buffer.from([4]),
        text(0x42, 'printer-name', 'B'),
        text(0x22, 'printer-is-accepting-jobs', '\x00'),
        Buffer.from([3]),
      ),
    );
    expect(status).toBe(0);
    expect(groups.map((group) => Object.fromEntries(group))).toEqual([
      {
        'printer-name': ['A'],
        'printer-info': ['示例打印机'],
        'printer-state': [5],
        'printer-state-reasons': ['paused', 'media-empty-error'],
        'printer-is-accepting-jobs': [true],
      },
      { 'printer-name': ['B'], 'printer-is-accepting-jobs': [false] },
    ]);
  });

  // Bug: an answer cut off in the middle hangs the reader or passes for a short one.
  it('refuses an answer that ends too early, wherever it is cut', () => {
    const whole = reply(Buffer.from([2]), number(0x23, 'job-state', 9), Buffer.from([3]));
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => readIppReply(whole.subarray(0, length)), String(length)).toThrow(RangeError);
    }
  });
});
