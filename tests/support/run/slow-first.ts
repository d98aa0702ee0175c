import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The longest first: one that begins when all others are done keeps a single core busy. */
const slow = [
  'failing-disk.test.ts',
  'killed.test.ts',
  'power-cut.test.ts',
  'quiz-killed.test.ts',
  'shortcuts.test.ts',
  'session-killed.test.ts',
  'set-up.story.test.ts',
  'command-line.story.test.ts',
  'roster-course.story.test.ts',
  'photos.story.test.ts',
  'printing.story.test.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = slow.indexOf(path.basename(moduleId));
  return at < 0 ? slow.length : at;
};

/** Without durations of an earlier run Vitest knows nothing better than the size of a file. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const projects = [...new Set(usual.map(({ project }) => project.name))];
    const place = ({ project }: TestSpecification) => projects.indexOf(project.name);
    return usual.toSorted((a, b) => place(a) - place(b) || rank(a) - rank(b));
  }
}
