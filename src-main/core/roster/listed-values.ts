/** Fields with a closed list of values, and the other words offices use for them. */
import { politicalStatuses, sexes } from '../../contract/values.ts';
import type { PoliticalStatus } from '../../contract/values.ts';

const politicalWords: Readonly<Record<PoliticalStatus, string>> = {
  群众: '普通群众 一般群众 无 无党派',
  共青团员: '团员 中国共青团员 共青团 中国共产主义青年团团员',
  入党申请人: '申请人 入党申请 已提交入党申请书 已递交入党申请书',
  入党积极分子: '积极分子 积极份子 入党积极份子',
  发展对象: '党员发展对象 入党发展对象 拟发展对象',
  中共预备党员: '预备党员 中国共产党预备党员',
  中共党员: '党员 正式党员 中共正式党员 中国共产党党员 共产党员',
};

const politicalStatusOfWord: ReadonlyMap<string, PoliticalStatus> = new Map(
  politicalStatuses.flatMap((status) =>
    [status, ...politicalWords[status].split(' ')].map((word) => [word, status] as const),
  ),
);

const sexOfWord: ReadonlyMap<string, string> = new Map([
  ...sexes.map((sex) => [sex, sex] as const),
  ...['男性', '男生', 'male', 'm', 'boy'].map((word) => [word, '男'] as const),
  ...['女性', '女生', 'female', 'f', 'girl'].map((word) => [word, '女'] as const),
]);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export const politicalStatusOf = (text: string): PoliticalStatus | null =>
  politicalStatusOfWord.get(plain(text)) ?? null;
export const sexOf = (text: string): string | null => sexOfWord.get(plain(text)) ?? null;
