/** The register as other slices read it. */
import { retentionRules } from '../retention-rules.ts';
import { developmentLines } from './development.ts';
import { isPersonLine, type Column, type PersonLine, type Reach, type RegisterLine } from './line.ts';
import { mentoringLines } from './mentoring.ts';
import { peopleLines } from './people.ts';
import { quizLines } from './quiz.ts';
import { readingLines } from './reading.ts';
import { serviceLines } from './service.ts';
import type { Cell, Look } from './shows.ts';
import { stationLines } from './station.ts';

export type { Cell, Column, Look, PersonLine, Reach, RegisterLine };

export const register: readonly RegisterLine[] = [
  ...peopleLines,
  ...readingLines,
  ...quizLines,
  ...developmentLines,
  ...mentoringLines,
  ...serviceLines,
  ...stationLines,
];

/** In the order in which people read them. */
export const personLines: readonly PersonLine[] = register.filter(isPersonLine);

/** How long, in words. */
export const keptOf = ({ kept }: RegisterLine): string =>
  'none' in kept ? kept.none : kept.rules.map((rule) => retentionRules[rule].kept).join('；');
