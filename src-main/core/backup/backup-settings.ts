/** `backup.json` beside the database: where the daily second copy goes. Needed also while the database cannot be opened. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { placeId } from '../../contract/backup.ts';
import { replaceFile } from '../kernel/durable-files.ts';

const fileName = 'backup.json';

const schema = z.strictObject({
  version: z.literal(1),
  /** NULL: nowhere, by choice. The label is kept for when it is not there. */
  second: z.strictObject({ placeId, kind: z.enum(['folder', 'stick']), label: z.string().max(200) }).nullable(),
});
export type BackupSettings = z.output<typeof schema>;

/** Undefined: nothing was ever chosen, the file is none any more, or the folder is shut to us. */
export async function readBackupSettings(dataDir: string): Promise<BackupSettings | undefined> {
  try {
    return schema.safeParse(JSON.parse(await readFile(join(dataDir, fileName), 'utf8'))).data;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'EACCES' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const writeBackupSettings = (dataDir: string, settings: BackupSettings): Promise<void> =>
  replaceFile(join(dataDir, fileName), `${JSON.stringify(settings)}\n`);
