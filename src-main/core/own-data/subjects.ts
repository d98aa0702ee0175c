/** What a request can be about: a section of the own data, or a purpose agreed to. */
import type { ConsentPurpose } from '../../contract/own-data.ts';
import { personLines } from '../privacy/register/register.service.ts';

/** A purpose and a section may have one name. */
export const purposeKey = (purpose: ConsentPurpose): string => `consent:${purpose}`;

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  visits: '到访记录具名',
  photos: '照片',
  handbook: '电子手册',
};
const titles: ReadonlyMap<string, string> = new Map([
  ...personLines.map(({ key, title }) => [key, title] as const),
  ...(Object.keys(purposes) as ConsentPurpose[]).map((purpose) => [purposeKey(purpose), purposes[purpose]] as const),
]);

export const subjectTitle = (key: string): string => titles.get(key) ?? key;
export const isSection = (key: string): boolean => personLines.some((line) => line.key === key);
