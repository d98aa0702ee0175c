/** H0 封面, on the right-hand side, its back empty. */
import { dayWords, type PageMaker } from './page-parts.ts';

/** Characters a value has room for on its rule. */
const oneLine = 15;

export const coverPage: PageMaker = {
  title: '封面',
  records: () => 1,
  leaves: ({ file, person, stationName }) => {
    const rows = [
      { label: '学　　院', value: person.college },
      { label: '公寓社区', value: stationName },
      { label: '所在支部', value: file.branchName },
      { label: '姓　　名', value: person.name },
      { label: '学　　号', value: person.studentNumber },
      { label: '手册编号', value: file.bookNumber },
      { label: '启用日期', value: dayWords(file.openedOn) },
    ];
    const long = rows.filter(({ value }) => Array.from(value).length > oneLine).length;
    return [
      {
        heading: '',
        layout: 'text',
        orientation: 'portrait',
        startsOn: 'odd',
        isCover: true,
        blocks: [
          { kind: 'space', height: 36 },
          { kind: 'title', text: '入党积极分子\n学习和谈话手册', isCover: true },
          // Values of several lines take from it: a cover is one side.
          { kind: 'space', height: 44 - 8 * long },
          { kind: 'underlined', width: 116, rows },
        ],
      },
    ];
  },
};
