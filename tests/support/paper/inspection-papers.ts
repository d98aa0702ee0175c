/** Papers of an invented inspection and of a building to walk through. */
import { checkPoints, type CheckPoint, type Finding } from '../../../src-main/contract/inspections.ts';
import type { InspectionId } from '../../../src-main/contract/values.ts';
import type { PaperDocument, Picture } from '../../../src-main/core/paper/document.ts';
import { roundPaper } from '../../../src-main/core/inspections/inspection-round.sheet.ts';
import { inspectionPaper, type InspectionContent } from '../../../src-main/core/inspections/inspection.sheet.ts';

const issuer = { stationName: '163党群服务站', zone: 'Asia/Shanghai' };
const at = (moment: string): number => Date.parse(`${moment}+08:00`);

const notes: Partial<Record<CheckPoint, { deducted: number; note: string }>> = {
  appliances: { deducted: 30, note: '示例：电热水壶一只，已当场断电并登记' },
  hygiene: { deducted: 5, note: '示例：阳台有垃圾' },
};

export const findings: Finding[] = checkPoints.map((point) => {
  const found = notes[point];
  if (found) return { point, verdict: 'problem', ...found };
  return { point, verdict: point === 'locks' ? 'not-seen' : 'fine', deducted: 0, note: '' };
});

export const content: InspectionContent = {
  inspectionId: 5 as InspectionId,
  version: 3,
  building: '1幢',
  dormRoom: '101',
  inspectedAt: at('2026-11-20T19:00'),
  inspectors: [
    { memberId: null, name: '欧阳例' },
    { memberId: null, name: '买买提·示例' },
  ],
  findings,
  score: 65,
  remark: '示例：成员配合，已说明规定。',
  recheckOn: '2026-12-04',
  isCured: false,
  rechecks: [
    {
      at: at('2026-11-27T19:10'),
      isCured: false,
      note: '示例：仍有一只插线板未收',
      by: '张测试',
      nextOn: '2026-12-04',
    },
  ],
  savedAt: at('2026-11-27T19:10'),
  savedBy: '张测试',
  voidReason: null,
  pictures: [],
};

export const inspection = (pictures: readonly Picture[], more: Partial<InspectionContent> = {}): PaperDocument =>
  inspectionPaper({ ...content, pictures, ...more }, { number: 'JC-2026-000005', isReprint: false }, issuer);

export const round = (rooms: number): PaperDocument =>
  roundPaper(
    {
      building: '1幢',
      on: '2026-11-25',
      rooms: Array.from({ length: rooms }, (_, place) => ({
        dormRoom: String(101 + place + Math.floor(place / 12) * 88),
        recheckOn: place % 9 === 4 ? '2026-11-27' : null,
      })),
    },
    { number: null, isReprint: false },
    issuer,
  );
