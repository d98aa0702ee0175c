/** Papers over any way of reaching the application. Whether this machine has printers is left open. */
import { expect, it } from 'vitest';
import { newKey, type Screen } from './carrier.ts';

export function asksPrinting(screen: () => Screen): void {
  const request = { sheet: 'test-page' } as const;

  // Bug: the PDF is drawn by a process this host cannot start, or does not survive the way to the screen.
  it('draws a paper, shows it and hands it out', async () => {
    const { must } = screen();
    const shown = await must('printing.preview', { request });
    expect(shown).toMatchObject({ pages: 1, number: null, missing: [] });
    const bytes = Buffer.from(shown.file.base64, 'base64');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.subarray(-6).toString().trim()).toBe('%%EOF');
    const { job, file } = await must('printing.save', { requestKey: newKey(), request });
    expect(job).toMatchObject({ state: 'saved', sheet: 'test-page', printer: null });
    expect(file.fileName).toMatch(/^打印测试页.*\.pdf$/u);
    expect(await must('printing.jobs', {})).toMatchObject({ jobs: [{ jobId: job.jobId }], total: 1, unfinished: 0 });
  });

  it('prints nowhere but at a printer that is there', async () => {
    const { must, problem } = screen();
    const { isSystemReachable } = await must('printing.printers', {});
    const code = isSystemReachable ? 'printer.unknown' : 'printer.gone';
    const wish = { requestKey: newKey(), request, printer: '没有这一台', copies: 1 };
    expect(await problem('printing.print', wish)).toBe(code);
    const { jobId } = (await must('printing.jobs', {})).jobs[0]!;
    expect(await problem('printing.reprint', { requestKey: newKey(), jobId, printer: wish.printer, copies: 1 })).toBe(
      code,
    );
    expect(await problem('printing.cancel', { jobId })).toBe('job.over');
    expect(await problem('printing.cancel', { jobId: 999 })).toBe('job.unknown');
  });
}
