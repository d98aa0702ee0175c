import { describe, expect, it } from 'vitest';
import { columnWeights } from './column-weights.ts';

const shares = (heads: string[], rows: string[][]): number[] => {
  const weights = columnWeights(heads, rows);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
};

describe('widths of columns of unknown content', () => {
  // Bug: a moment is broken over three lines because a remark beside it is long.
  it('give a moment the line it needs, and a long text the rest', () => {
    const [moment, room, text] = shares(
      ['时间', '房间', '内容'],
      [['2026-11-22 19:00', '活动驿站', '示例'.repeat(300)]],
    );
    expect(moment).toBeGreaterThan(16 / 92);
    expect(room).toBeGreaterThan(8 / 92);
    expect(text).toBeGreaterThan(0.6);
  });

  // Bug: eight columns of words leave nothing for the ninth, or an empty column is a hair wide.
  it('leave nobody without a place', () => {
    const heads = Array.from({ length: 9 }, (_, at) => `第${at + 1}列`);
    const row = heads.map((_, at) => (at === 8 ? '长'.repeat(100) : '2026-11-22 19:00'));
    for (const share of shares(heads, [row])) expect(share).toBeGreaterThan(0.05);
    for (const share of shares(['空', '时间'], [['', '2026-11-22 19:00']])) expect(share).toBeGreaterThan(0.1);
    expect(columnWeights(['甲'], [])).toHaveLength(1);
  });
});
