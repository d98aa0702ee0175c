import { describe, expect, it } from 'vitest';
import { windowsPrinters, type WindowsSpooler } from './windows.ts';

const job = {
  printer: 'HP 示例',
  pdf: new Uint8Array(),
  asFile: <Result>(work: (file: string) => Promise<Result>) => work('C:\\out\\1.pdf'),
  title: '会议记录',
  copies: 2,
  sides: 'two-sided-long-edge',
  paper: 'A4',
  key: 'k1',
} as const;

function spooler(more: Partial<WindowsSpooler> = {}) {
  const printed: unknown[] = [];
  const usual: WindowsSpooler = {
    getPrinters: async () => [{ deviceId: 'HP 示例', name: 'HP LaserJet' }],
    getDefaultPrinter: async () => ({ deviceId: 'HP 示例' }),
    print: async (file, options) => void printed.push([file, options]),
    ...more,
  };
  return { printed, printers: windowsPrinters(() => Promise.resolve(usual), 20) };
}

describe('printers of Windows', () => {
  it('lists them and hands a paper over with its copies', async () => {
    const { printed, printers } = spooler();
    expect(await printers.list()).toEqual([
      { name: 'HP 示例', description: 'HP LaserJet', isDefault: true, state: 'unknown' },
    ]);
    const systemJob = await printers.submit(job);
    const asked = { printer: 'HP 示例', copies: 2, side: 'duplexlong', paperSize: 'A4', scale: 'noscale' };
    expect(printed).toEqual([['C:\\out\\1.pdf', asked]]);
    await printers.submit({ ...job, sides: 'one-sided', paper: 'A3' });
    const larger = { ...asked, side: 'simplex', paperSize: 'A3', scale: 'fit' };
    expect(printed[1]).toEqual(['C:\\out\\1.pdf', larger]);
    expect(await printers.find({ printer: 'HP 示例', key: 'k1', since: 0 })).toBe('unknown');
    // Windows tells nothing more: handed over is all that is known.
    expect(await printers.stateOf('HP 示例', systemJob)).toBe('gone');
    await expect(printers.cancel('HP 示例', systemJob)).rejects.toThrow('refused');
  });

  // Bug: the program that prints hangs at a dialog nobody sees, and the job with it.
  it.each<[string, Partial<WindowsSpooler>]>([
    ['fails', { print: () => Promise.reject(new Error('exit 1')) }],
    ['never ends', { print: () => new Promise(() => undefined) }],
  ])('says refused when printing %s', async (_what, more) => {
    await expect(spooler(more).printers.submit(job)).rejects.toThrow('refused');
  });

  it('says that the printer is gone, or that nothing answers', async () => {
    const print = () => Promise.reject(new Error('exit 1'));
    await expect(spooler({ print, getPrinters: async () => [] }).printers.submit(job)).rejects.toThrow('printer-gone');
    const getPrinters = () => Promise.reject(new Error('no PowerShell'));
    await expect(spooler({ getPrinters }).printers.list()).rejects.toThrow('unreachable');
  });
});
