/** Every text of the contract, with where it is shown. tests/rules/text-fields.test.ts holds it to the contract. */
import type { Line } from './line.ts';
import { houseTexts } from './shown-house.ts';
import { learningTexts } from './shown-learning.ts';
import { partyTexts } from './shown-party.ts';
import type { TextField } from './text-fields.ts';

export const register: ReadonlyMap<TextField, Line> = new Map(
  [houseTexts, learningTexts, partyTexts].flatMap((lines: Readonly<Record<string, Readonly<Record<string, Line>>>>) =>
    Object.entries(lines).flatMap(([route, paths]) =>
      Object.entries(paths).map(([path, line]): [TextField, Line] => [`${route} ${path}`, line]),
    ),
  ),
);
