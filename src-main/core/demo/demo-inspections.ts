/** The invented round through the dormitories of last week, with what was found, and the drill of this autumn. */
import { checkPoints, type CheckPoint, type Finding } from '../../contract/inspections.ts';
import { Refusal } from '../../contract/route.ts';
import type { InspectionId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import { addDays, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { Services } from '../services.ts';
import { demoPicture } from './demo-picture.ts';
import type { MovedClock } from './moved-clock.ts';

const keeper = '示例管理员';
const minute = 60_000;
const building = '杜樱苑1幢';
const inspectors = [
  { memberId: null, name: '示例检查员甲' },
  { memberId: null, name: '示例检查员乙' },
];
const pieceBytes = 500_000;

type Problem = readonly [point: CheckPoint, deducted: number, note: string];
/** Of the rooms in their order; the others are fine. */
const found: Readonly<Record<number, readonly Problem[]>> = {
  1: [['appliances', 30, '书桌下放有电热锅，已当面提醒']],
  4: [['hygiene', 8, '阳台堆放纸箱']],
  7: [
    ['wiring', 25, '插线板从上铺垂下，接头外露'],
    ['charging', 20, '枕边给手机充电'],
  ],
  10: [['passage', 20, '鞋架占用门口通道']],
};

const findingsOf = (problems: readonly Problem[]): Finding[] =>
  checkPoints.map((point) => {
    const problem = problems.find(([at]) => at === point);
    return problem
      ? { point, verdict: 'problem', deducted: problem[1], note: problem[2] }
      : { point, verdict: 'fine', deducted: 0, note: '' };
  });

export async function walkTheRooms(services: Services, database: Database, clock: MovedClock): Promise<void> {
  const now = clock.now();
  const today = localDateOf(now, clock.timeZone);
  const at = (days: number, time: string) => instantOf(addDays(today, days), time, clock.timeZone);
  const { inspections, drills, photos } = services.inspections;

  const { rooms } = await inspections.rooms(building);
  const made: InspectionId[] = [];
  for (const [place, { dormRoom }] of rooms.slice(0, 14).entries()) {
    const problems = found[place] ?? [];
    const inspectedAt = at(-9, '19:30') + place * 6 * minute;
    clock.set(inspectedAt + 2 * minute);
    const fields = {
      building,
      dormRoom,
      inspectedAt,
      inspectors,
      findings: findingsOf(problems),
      remark: '',
      recheckOn: problems.length === 0 ? null : addDays(today, place === 7 ? 2 : -2),
    };
    made.push((await database.write(() => inspections.save(null, 0, fields, keeper))).inspectionId);
  }
  clock.set(at(-2, '20:00'));
  const cured = made[1];
  if (cured !== undefined) {
    const recheck = { isCured: true, note: '已收走', nextOn: null };
    await database.write(() => inspections.recheck(cured, 1, recheck, keeper));
  }
  const shown = made[7];
  if (shown !== undefined) await addPicture(photos, shown);

  clock.set(at(-30, '16:30'));
  const drill = {
    heldAt: at(-30, '15:00'),
    place: building,
    scenario: '示例：三层东侧起火，全楼经两端楼梯疏散到操场集合点',
    participants: 168,
    evacuationSeconds: 232,
    organiser: '安督部（示例）',
    remarks: '二层两间寝室出门较慢，已个别讲解。',
  };
  await database.write(() => drills.save(null, 0, drill, keeper));
  clock.set(now);
}

/** A machine that cannot make pictures still has a demo station, without them. */
async function addPicture(photos: Services['inspections']['photos'], inspectionId: InspectionId): Promise<void> {
  try {
    const bytes = demoPicture(3);
    let uploadId: string | undefined;
    for (let offset = 0; offset < bytes.length; offset += pieceBytes) {
      const piece = bytes.subarray(offset, offset + pieceBytes).toString('base64');
      ({ uploadId } = photos.upload(uploadId, offset, piece));
    }
    await photos.add({ inspectionId, uploadId: uploadId ?? '', caption: '示例图，画中无人' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
