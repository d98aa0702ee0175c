/** The real process that draws papers, with the fonts from where npm put them. */
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { ChildJobs } from '../../../src-main/core/kernel/child-job.ts';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { buildPrograms, type Programs, repository } from '../programs.ts';

const fonts = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
];

/** @param entries other programs to build beside it */
export async function paperPrograms(entries: Readonly<Record<string, string>> = {}): Promise<Programs> {
  const programs = await buildPrograms({ ...entries, 'render-paper': 'src-main/core/paper/render-paper.process.ts' });
  const folder = path.join(programs.folder, 'fonts');
  mkdirSync(folder);
  for (const font of fonts) {
    symlinkSync(path.join(repository, 'node_modules/@expo-google-fonts', font), path.join(folder, path.basename(font)));
  }
  return programs;
}

export async function paperProcess(): Promise<ChildJobs & { remove(): void }> {
  const programs = await paperPrograms();
  return { ...childJobs(programs.folder, nodeJobs), remove: programs.remove };
}
