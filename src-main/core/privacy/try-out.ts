/** What a change would do, by doing it and rolling it back. Only what runs after a commit touches memory, so nothing does. */
import type { Database } from '../database/database.ts';

class TakenBack<Result> extends Error {
  readonly result: Result;
  constructor(result: Result) {
    super('taken back');
    this.result = result;
  }
}

/** Outside any write. Changes nothing; returns what `work` returned. @throws whatever `work` throws */
export async function triedOut<Result>(
  database: Pick<Database, 'write'>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await database.write<never>(async () => {
      throw new TakenBack(await work());
    });
  } catch (error) {
    if (error instanceof TakenBack) return (error as TakenBack<Result>).result;
    throw error;
  }
}
