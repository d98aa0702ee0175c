/** 值班表 of a week: a grid a room, with a box to sign in beside each name. */
import { chineseNumber } from '../kernel/chinese-number.ts';
import type { Answer } from '../../contract/registry.ts';
import { addDays } from '../kernel/local-time.ts';
import type { Block, FormCell, FormRow, PaperDocument } from '../paper/document.ts';
import { weekdayWords } from './rota-words.ts';

export interface WeekContent {
  readonly week: Pick<Answer<'rota.week'>, 'monday' | 'slots' | 'rooms' | 'shifts'>;
  /** 3 is 第三届; NULL: none is current. */
  readonly termNumber: number | null;
  readonly stationName: string;
}

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}

/** Shares of the width: the slot, then a name and a place to sign for each day. */
const weights = { slot: 26, name: 17, sign: 16 } as const;
/** Millimetres. */
const headHeight = 7;
const rowHeight = 11;
const lineHeight = 4.7;
const days = [0, 1, 2, 3, 4, 5, 6] as const;

type Room = WeekContent['week']['rooms'][number];

export const weekTitle = ({ week }: WeekContent): string => `值班表 ${week.monday} 至 ${addDays(week.monday, 6)}`;

/** Times of the slots of the term, and of shifts that stand outside of them. */
function timesOf({ slots, shifts }: WeekContent['week'], { roomId }: Room) {
  const own = shifts.filter((shift) => shift.roomId === roomId);
  const all = [...slots, ...own].map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`);
  return [...new Set(all)].toSorted();
}

function gridOf({ week, room }: { week: WeekContent['week']; room: Room }): Block {
  const heading: FormRow = {
    height: headHeight,
    cells: [
      { kind: 'label', text: room.name, weight: weights.slot },
      ...days.map((place): FormCell => {
        const text = `${weekdayWords(place)} ${addDays(week.monday, place).slice(5)}`;
        return { kind: 'label', text, weight: weights.name + weights.sign };
      }),
    ],
  };
  const rows = timesOf(week, room).map((times): FormRow => {
    const cells = days.map((place) => {
      const day = addDays(week.monday, place);
      return week.shifts
        .filter((shift) => shift.roomId === room.roomId && shift.day === day)
        .filter(({ startsAt, endsAt }) => `${startsAt}–${endsAt}` === times)
        .map(({ who }) => who.name);
    });
    const people = Math.max(...cells.map((names) => names.length));
    return {
      height: Math.max(rowHeight, 2.4 + people * lineHeight),
      cells: [
        { kind: 'label', text: times, weight: weights.slot },
        ...cells.flatMap((names): FormCell[] => [
          { kind: 'writing', heading: '', text: names.join('\n'), isSmall: true, weight: weights.name },
          { kind: 'value', text: '', weight: weights.sign },
        ]),
      ],
    };
  });
  return { kind: 'form', rows: [heading, ...rows], isKept: true };
}

export function rotaWeekPaper(content: WeekContent, mark: PaperMark): PaperDocument {
  const { week, termNumber, stationName } = content;
  const busy = week.rooms.filter(({ roomId }) => week.shifts.some((shift) => shift.roomId === roomId));
  const term = termNumber === null ? '' : `第${chineseNumber(termNumber)}届  `;
  return {
    title: weekTitle(content),
    author: stationName,
    orientation: 'landscape',
    style: 'form',
    foot: {
      left: stationName,
      right: [mark.number === null ? '' : `编号 ${mark.number}`, mark.isReprint ? '重印' : '']
        .filter((part) => part !== '')
        .join('  '),
    },
    watermark: null,
    blocks: [
      {
        kind: 'title',
        text: '值班表',
        under: `${term}${week.monday} 至 ${addDays(week.monday, 6)}（到岗后在姓名旁签名）`,
      },
      // Nobody yet: a grid to fill in by hand.
      ...(busy.length > 0 ? busy : week.rooms).flatMap((room, place): Block[] => [
        ...(place === 0 ? [] : [{ kind: 'space', height: 2 } as const]),
        gridOf({ week, room }),
      ]),
    ],
  };
}
