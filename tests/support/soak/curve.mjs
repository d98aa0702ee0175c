// @ts-check
/** Draws the CSV of a soak: `node tests/support/soak/curve.mjs IN.csv OUT.svg`. */
import { readFileSync, writeFileSync } from 'node:fs';

const [, , source = '', target = ''] = process.argv;
const [head = '', ...lines] = readFileSync(source, 'utf8').trim().split('\n');
const names = head.split(',');
const rows = lines.map((line) => line.split(',').map(Number));
const column = (/** @type {string} */ name) => rows.map((row) => row[names.indexOf(name)] ?? 0);

/** @type {readonly (readonly [title: string, curves: readonly (readonly [name: string, label: string, colour: string])[]])[]} */
const panels = [
  [
    '内存 memory, MB',
    [
      ['hostRssMb', 'host, resident', '#b3261e'],
      ['hostHeapMb', 'host, heap', '#e08a00'],
      ['rendererRssMb', 'page, resident', '#1f5fa8'],
    ],
  ],
  ['打开的文件 open files', [['openFiles', 'host', '#b3261e']]],
  [
    '磁盘 disk, MB',
    [
      ['databaseMb', 'database', '#1f5fa8'],
      ['walMb', 'its log', '#b3261e'],
    ],
  ],
  ['事件循环 longest wait of the event loop, ms', [['lagMaxMs', 'longest in 30 s', '#555']]],
];
const [width, height, left, gap] = [900, 170, 60, 44];
const hours = column('seconds').map((seconds) => seconds / 60);
const last = hours.at(-1) || 1;
const days = column('days').at(-1) ?? 0;

const drawn = panels.map(([title, curves], at) => {
  const top = 60 + at * (height + gap);
  const most = Math.max(1, ...curves.flatMap(([name]) => column(name))) * 1.1;
  const x = (/** @type {number} */ minute) => left + (minute / last) * (width - left - 20);
  const y = (/** @type {number} */ value) => top + height - (value / most) * height;
  const ticks = [0, 0.5, 1].map((part) => {
    const value = (most * part) / 1.1;
    return `<line x1="${left}" x2="${width - 20}" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/>
    <text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${value < 10 ? value.toFixed(1) : Math.round(value)}</text>`;
  });
  const paths = curves.map(([name, label, colour], place) => {
    const points = column(name).map((value, row) => `${x(hours[row] ?? 0).toFixed(1)},${y(value).toFixed(1)}`);
    return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${points.join(' ')}"/>
    <text x="${width - 20 - place * 150}" y="${top - 8}" text-anchor="end" fill="${colour}">${label}</text>`;
  });
  return `<text x="${left}" y="${top - 8}" font-weight="bold">${title}</text>${ticks.join('')}${paths.join('')}`;
});
const bottom = 60 + panels.length * (height + gap);
const words = `${days} days in ${Math.round(last)} minutes, ${column('failures').at(-1) ?? 0} failures`;
writeFileSync(
  target,
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${bottom + 10}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${left}" y="26" font-size="17" font-weight="bold">${words}</text>
${drawn.join('\n')}
<text x="${width - 20}" y="${bottom - 22}" text-anchor="end">${Math.round(last)} min</text>
</svg>
`,
);
