/** The 签到表 printed to PDF by Chromium: the font by @font-face from its file, page numbers by CSS. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { drawnAgain, look, plainSheet, type PeerRequest } from './peers.ts';

function pageFor({ document, font }: PeerRequest): string {
  const { title, facts, columns, rows, foot } = plainSheet(document);
  const cells = (name: string, texts: readonly string[]) => texts.map((text) => `<${name}>${text}</${name}>`).join('');
  const factRow = (pairs: (typeof facts)[number]) =>
    pairs
      .map(({ label, value }) => `<td>${label}</td><td${pairs.length > 1 ? '' : ' colspan="3"'}>${value}</td>`)
      .join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${document.title}</title><style>
    @font-face { font-family: Serif163; src: url("${pathToFileURL(font).href}"); }
    @page { size: A4; margin: ${look.margin}mm;
      @bottom-left { font: 9pt Serif163; content: "${foot}"; }
      @bottom-right { font: 9pt Serif163; content: "第 " counter(page) " 页 共 " counter(pages) " 页"; } }
    body { margin: 0; font: ${look.fontSize}pt Serif163; }
    h1 { font: ${look.titleSize}pt Serif163; text-align: center; margin: 0 0 12pt; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; margin-bottom: 3mm; }
    td, th { border: 0.5pt solid; padding: 0 ${look.padding}mm; height: ${look.rowHeight - 0.2}mm; font: inherit; text-align: left; }
    tr { break-inside: avoid; }
  </style><h1>${title}</h1>
  <table><colgroup><col style="width:15%"><col><col style="width:15%"><col></colgroup>${facts.map((one) => `<tr>${factRow(one)}</tr>`).join('')}</table>
  <table><colgroup>${columns.map(({ share }) => `<col style="width:${share * 100}%">`).join('')}</colgroup>
    <thead><tr>${cells(
      'th',
      columns.map(({ heading }) => heading),
    )}</tr></thead>
    <tbody>${rows.map((texts) => `<tr>${cells('td', texts)}</tr>`).join('')}</tbody></table>`;
}

export const byChromium = (request: PeerRequest, folder: string, executablePath: string) =>
  printed(pageFor(request), folder, executablePath);

/** A browser of its own each time. `drawn`: milliseconds after it was there. `more`: printed again in the same browser. */
export async function printed(html: string, folder: string, executablePath: string, more = 0) {
  const file = join(folder, 'sheet.html');
  writeFileSync(file, html);
  const began = performance.now();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const launched = performance.now();
    const page = await browser.newPage();
    const print = async () => {
      await page.goto(pathToFileURL(file).href);
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      return page.pdf({ preferCSSPageSize: true });
    };
    const pdf = new Uint8Array(await print());
    const ended = performance.now();
    const { warm } = await drawnAgain(more, print);
    return { pdf, time: ended - began, drawn: ended - launched, warm: { ...warm, processor: null } };
  } finally {
    await browser.close();
  }
}
