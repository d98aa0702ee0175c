/** H2 基本情况, with a place for the photo, which is pasted by hand. */
import { dayWords, formLeaves, joined, label, row, title, value, type PageMaker } from './page-parts.ts';

const height = 12;

export const basicsPage: PageMaker = {
  title: '基本情况',
  records: () => 1,
  leaves(book) {
    const { person, file, mentors } = book;
    const pair = (one: readonly [string, string], other: readonly [string, string]) =>
      row(height, label(one[0], 22), value(one[1], 44), label(other[0], 22), value(other[1], 44));
    const long = (said: string, text: string) => row(height, label(said, 26), value(text, 130));
    const two = (one: readonly [string, string], other: readonly [string, string]) =>
      row(height, label(one[0], 26), value(one[1], 52), label(other[0], 26), value(other[1], 52));
    const live = mentors.filter(({ to }) => to === null).map(({ who }) => who.name);
    return [
      formLeaves('基本情况', [
        title('基本情况'),
        {
          kind: 'form',
          photo: { rows: 4, text: '一寸\n照片' },
          rows: [
            pair(['姓　　名', person.name], ['性　　别', person.sex]),
            pair(['民　　族', person.ethnicity], ['籍　　贯', person.nativePlace]),
            pair(['出生年月', dayWords(person.birthMonth)], ['政治面貌', person.politicalStatus]),
            pair(['学　　号', person.studentNumber], ['职　　务', file.post]),
            two(['学　　院', person.college], ['专　　业', person.major]),
            two(['班　　级', person.className], ['年　　级', person.grade]),
            two(['寝　　室', joined(' ', person.building, person.dormRoom)], ['床　　位', person.bed]),
            long('所在党支部', joined('　', file.committee, file.branchName)),
            two(['申请入党日期', dayWords(book.appliedOn)], ['确定为入党\n积极分子日期', dayWords(book.activistOn)]),
            long('培养联系人', live.join('、')),
            {
              height: 16,
              grows: true,
              cells: [
                label('社会工作\n和特长', 26),
                { kind: 'writing', heading: '', text: '', ruled: 10, weight: 130 },
              ],
            },
            {
              height: 30,
              cells: [
                label('本人签名', 26),
                {
                  kind: 'writing',
                  heading: '以上内容已经本人核对，准确无误。',
                  text: '',
                  weight: 130,
                  sign: { labels: ['本人签名'], hasDate: true },
                },
              ],
            },
          ],
        },
      ]),
    ];
  },
};
