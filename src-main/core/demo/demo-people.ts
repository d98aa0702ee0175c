/** Invented people: every given name says that it is an example. Nobody real is meant. */
import type { MemberFields } from '../../contract/members.ts';
import { politicalStatuses } from '../../contract/values.ts';

/** Shown at the demo station's staff door: there is nothing behind it to protect. */
export const demoPassphrase = 'demo-163-station';

const surnames = Array.from(
  '张王李赵陈刘杨黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单仇解查区盖朴',
);
const compoundSurnames = ['欧阳', '司马', '上官', '诸葛', '尉迟', '万俟'];
const givenNames = ['例', '示例', '样例', '测试', '试样', '范例'];
const others = ['买买提·示例', '阿依古丽·测试', '张䶮例', '𠮷田例', '扎西·范例'];
const majors = ['日语', '英语', '法语', '德语', '网络工程', '会计学'];
const places = ['浙江绍兴', '浙江杭州', '江苏南京', '安徽合肥', '江西南昌', '四川成都'];
const buildings = ['杜樱苑1幢', '杜樱苑2幢', '杜樱苑3幢'];

const pick = <Item>(items: readonly Item[], at: number): Item => {
  const item = items[at % items.length];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

/** Names in a fixed order, none twice. */
function* names(): Generator<string> {
  yield* others;
  for (const given of givenNames) {
    for (const surname of [...compoundSurnames, ...surnames]) yield surname + given;
  }
}

const two = (value: number) => String(value).padStart(2, '0');

/** The same `count` people (at most 310) each time. */
export function demoPeople(count: number): MemberFields[] {
  return Array.from(names())
    .slice(0, count)
    .map((name, at): MemberFields => {
      const year = 2023 + (at % 4);
      const major = pick(majors, Math.floor(at / 3));
      const room = 101 + (at % 24) + 100 * (at % 5);
      const politicalStatus = pick(politicalStatuses, (at * 5) % 9 > 6 ? at : 1 + (at % 3));
      const isApplicant = politicalStatuses.indexOf(politicalStatus) >= 2;
      const isActivist = politicalStatuses.indexOf(politicalStatus) >= 3;
      return {
        studentNumber: `${year}01${two(1 + (at % 6))}${String(at + 1).padStart(3, '0')}`,
        name,
        sex: at % 2 === 0 ? '女' : '男',
        ethnicity: name.includes('·') ? '维吾尔族' : '汉族',
        nativePlace: pick(places, at),
        birthMonth: `${year - 18}-${two(1 + (at % 12))}`,
        college: '示例外国语学院',
        major,
        className: `${major}${two(year % 100)}${two(1 + (at % 3))}`,
        grade: `${year}级`,
        building: pick(buildings, at),
        dormRoom: String(room),
        bed: String(1 + (at % 4)),
        politicalStatus,
        appliedOn: isApplicant ? `${year}-10-${two(1 + (at % 28))}` : '',
        activistOn: isActivist ? `${year + 1}-${two(3 + (at % 4))}-${two(1 + (at % 28))}` : '',
      };
    });
}

/** The chip number on the invented card of the `at`-th person, as a reader types it: `0163000001` … */
export const demoCard = (at: number): string => String(163_000_000 + at + 1).padStart(10, '0');
