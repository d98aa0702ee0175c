/** H7 谈话记录: one talk a sheet, signed by both; a long one goes on on the next. */
import type { Talk } from '../../../contract/mentoring.ts';
import type { FormCell, FormRow } from '../../paper/document.ts';
import {
  boxes,
  dayOrBlank,
  formLeaves,
  label,
  lateWords,
  row,
  title,
  value,
  type PageLeaves,
  type PageMaker,
} from './page-parts.ts';

const height = 10;
/** Lines to write on by hand. */
const ruled = 9;

export const talksPage: PageMaker = {
  title: '谈话记录',
  records: ({ talks }) => talks.length,
  leaves: ({ talks, person }) =>
    talks.length === 0 ? [leafOf(undefined, person.name)] : talks.map((talk) => leafOf(talk, person.name)),
};

const upright = (text: string): FormCell => ({ kind: 'label', text, isUpright: true, weight: 11 });

function leafOf(talk: Talk | undefined, name: string): PageLeaves {
  const time = talk?.startsAt ?? null;
  const late = lateWords(talk?.lateDays ?? null);
  const noted: FormRow[] = late === '' ? [] : [row(height, label('备　　注', 22), value(late, 134))];
  return formLeaves('谈话记录', [
    title('谈话记录'),
    {
      kind: 'form',
      rows: [
        row(
          height,
          label('时　　间', 22),
          value(`${dayOrBlank(talk?.heldOn ?? '')}${time === null ? '' : `　${time}`}`, 60),
          label('地　　点', 22),
          value(talk?.place ?? '', 52),
        ),
        row(
          height,
          label('谈 话 人', 22),
          value(talk?.talker.name ?? '', 60),
          label('职　　务', 22),
          value(talk?.talkerPost ?? '', 52),
        ),
        row(
          height,
          label('谈话对象', 22),
          value(name, 60),
          label('谈话方式', 22),
          value(
            boxes([
              ['个别', talk?.method === 'individual'],
              ['集体', talk?.method === 'group'],
            ]),
            52,
          ),
        ),
        {
          height: 90,
          grows: true,
          cells: [
            upright('谈话内容'),
            { kind: 'writing', heading: '', text: talk?.content ?? '', indent: true, ruled, weight: 145 },
          ],
        },
        {
          height: 56,
          cells: [
            upright('意见建议'),
            {
              kind: 'writing',
              heading: '',
              text: talk?.suggestion ?? '',
              indent: true,
              ruled,
              weight: 145,
              sign: { labels: ['谈话人签名', '谈话对象签名'], hasDate: true },
            },
          ],
        },
        ...noted,
      ],
    },
  ]);
}
