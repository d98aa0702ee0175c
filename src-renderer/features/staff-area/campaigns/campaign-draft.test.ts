import { describe, expect, it, test } from 'vitest';
import type { CampaignFields } from '../../../../src-main/contract/quiz-campaigns.ts';
import { timesIn } from '../parts/times.ts';
import { checkDraft, draftOf } from './campaign-draft.ts';
import { bandNames, phaseOf, shareText } from './campaign-phase.ts';
import { certificateIn } from './certificate-text.ts';
import { readFilter, writeFilter } from './people-filter.ts';

const times = timesIn('Asia/Shanghai', 'zh-CN');
const fields: CampaignFields = {
  title: '示例测验',
  opensAt: Date.parse('2026-11-23T08:00:00+08:00'),
  closesAt: Date.parse('2026-12-07T22:00:00+08:00'),
  grades: ['2026级'],
  buildings: [],
  rule: { kind: 'drawn', parts: [{ topics: ['alarm'], type: 'single', difficulty: null, count: 5, marks: 20 }] },
  minutes: 20,
  passMark: 90,
  attempts: null,
  shufflesQuestions: true,
  shufflesOptions: false,
  marking: 'partial',
  showsAnswers: true,
};

describe('the form of a campaign', () => {
  // Bug: a field is lost on the way through the form; no limit becomes 0 attempts.
  it('sends back what it was given', () => {
    expect(checkDraft(draftOf(fields, times), times)).toEqual({ fields, faults: null });
    // Bug: a time stored to the second counts as changed, and a campaign under way cannot be saved.
    const exact = { ...fields, opensAt: fields.opensAt + 31_234 };
    expect(checkDraft(draftOf(exact, times), times, exact).fields).toEqual(exact);
  });

  it('says at each field what is wrong', () => {
    const draft = draftOf(fields, times);
    const faultsOf = (more: Partial<typeof draft>) => checkDraft({ ...draft, ...more }, times).faults;
    expect(faultsOf({ title: '  ' })).toEqual({ title: 'titleRequired' });
    expect(faultsOf({ closesDay: '2026-02-30' })).toEqual({ closesDay: 'dayUnreadable' });
    expect(faultsOf({ opensTime: '25:00' })).toEqual({ opensTime: 'clockUnreadable' });
    expect(faultsOf({ closesDay: '2026-11-23', closesTime: '08:00' })).toEqual({ closesDay: 'windowInverted' });
    expect(faultsOf({ passMark: '101' })).toEqual({ passMark: 'passTooHigh' });
    expect(faultsOf({ minutes: '0', attempts: '0' })).toEqual({
      minutes: 'minutesUnreadable',
      attempts: 'attemptsUnreadable',
    });
  });
});

// Bug: a campaign looks open a day too early because days are compared in another zone.
test('a published campaign is coming, open or over by the station’s clock', () => {
  const at = (now: string) =>
    phaseOf({ ...fields, state: 'published' }, { ...times, today: () => now.slice(0, 10), now: () => now.slice(11) });
  expect(at('2026-11-23 07:59:59')).toBe('coming');
  expect(at('2026-11-23 08:00:00')).toBe('open');
  expect(at('2026-12-07 21:59:59')).toBe('open');
  expect(at('2026-12-07 22:00:00')).toBe('over');
  expect(phaseOf({ ...fields, state: 'withdrawn' }, times)).toBe('withdrawn');
});

// Bug: a student card, a book's label or a number without its code opens the verdict; a small-letter scan does not.
test.each([
  ['AQ-2026-000123-7KMQ4XTB', true],
  ['aq20260001237kmq4xtb', true],
  ['ＡＱ-2026-000123-7KMQ4XTB ', true],
  ['AQ-2026-000123', false],
  ['04A1B2C3', false],
  ['TS000012', false],
  ['XAQ-2026-000123-7KMQ4XTB', false],
])('%s: a certificate %s', (text, isOne) => {
  expect(certificateIn(text) !== null).toBe(isOne);
});

// Bug: people without a building cannot be told from all people once the page is opened again.
test('the filter of people comes back from its address', () => {
  const back = (filter: Parameters<typeof writeFilter>[0]) => readFilter(new URLSearchParams(writeFilter(filter)));
  for (const building of [null, '', '1幢']) {
    const filter = { state: 'not-taken', building, text: '304', offset: 50 } as const;
    expect(back(filter)).toEqual(filter);
  }
  expect(readFilter(new URLSearchParams('state=nonsense&offset=-1'))).toEqual({
    state: 'all',
    building: null,
    text: '',
    offset: 0,
  });
});

test('shares and bands are short', () => {
  expect([shareText(0, 0), shareText(2, 3)]).toEqual(['–', '66.7%']);
  expect(bandNames(100).at(0)).toBe('0–9');
  expect(bandNames(100).at(-1)).toBe('90–100');
});
