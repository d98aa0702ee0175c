/**
 * Any number of invented people. Surnames come as often as in China; every given name holds a character that says it is
 * an example. Nobody real is meant.
 */
import { readingsOfName } from '../../../src-main/core/members/readings.ts';
import type { IndexedMember } from '../../../src-main/core/members/member-index.ts';
import type { MemberId } from '../../../src-main/contract/values.ts';
import { chanceFrom, type Chance } from '../chance.ts';

/** People in 10,000, rounded, after the Ministry of Public Security's name report of 2020; the rest share what is left. */
const common: Readonly<Record<string, number>> = {
  王: 722,
  李: 717,
  张: 683,
  刘: 514,
  陈: 502,
  杨: 321,
  黄: 239,
  赵: 233,
  周: 202,
  吴: 200,
  徐: 148,
  孙: 145,
  马: 137,
  朱: 128,
  胡: 128,
  郭: 117,
  何: 115,
  林: 113,
  高: 106,
  罗: 103,
};
const others = Array.from(
  '郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤单仇解查区盖朴',
);
const compound = ['欧阳', '司马', '上官', '诸葛', '尉迟', '令狐', '单于', '皇甫'];
const examples = Array.from('例示样测试范');
const given = Array.from(
  '伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文玉建国红志海燕鹏辉雪梅婷宇浩然子轩欣怡雨涵博佳琪思远晨曦嘉俊乐安宁慧颖彤瑶凡帆航源清泽睿哲翰林森柏松云鹤飞翔龙凤鸣春夏秋冬晓岚峰岩',
);

export interface InventedPerson {
  readonly studentNumber: string;
  readonly name: string;
  readonly className: string;
}

const pick = <Item>(items: readonly Item[], chance: Chance): Item => items[Math.floor(chance() * items.length)]!;

function surname(chance: Chance): string {
  let left = chance() * 10_000;
  for (const [name, weight] of Object.entries(common)) {
    left -= weight;
    if (left < 0) return name;
  }
  return chance() < 0.02 ? pick(compound, chance) : pick(others, chance);
}

function givenName(chance: Chance): string {
  const example = pick(examples, chance);
  const kind = chance();
  if (kind < 0.1) return example;
  return kind < 0.55 ? example + pick(given, chance) : pick(given, chance) + example;
}

/** Ten digits: year, college, class, place; none twice below 400,000 people. */
export function inventedPeople(count: number, seed = 163): InventedPerson[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    const year = 2021 + (at % 6);
    const running = String(Math.floor(at / 6)).padStart(6, '0');
    return {
      studentNumber: `${year}${running}`,
      name: surname(chance) + givenName(chance),
      className: `示例${year % 100}0${1 + (at % 4)}`,
    };
  });
}

const known = new Map<string, string>();

export function withReadings(people: readonly InventedPerson[]): IndexedMember[] {
  return people.map((person, at) => {
    const readings = known.get(person.name) ?? readingsOfName(person.name);
    known.set(person.name, readings);
    return { ...person, memberId: (at + 1) as MemberId, readings };
  });
}
