/** Backup, check, restore and drill share one disk and one truth: only one of them is under way. */
import { Refusal } from '../../contract/route.ts';

export type MachineWork = 'backup' | 'verify' | 'restore' | 'drill';

export interface UnderWay {
  readonly what: MachineWork;
  /** From 0 to 1. */
  readonly share: number;
}

export interface OneAtATime {
  running(): UnderWay | null;
  /**
   * `work` tells how far it has come.
   * @throws Refusal backup.busy, and whatever `work` throws
   */
  run<Result>(what: MachineWork, work: (tell: (share: number) => void) => Promise<Result>): Promise<Result>;
  /** As run(), after whatever is under way. */
  afterOthers<Result>(what: MachineWork, work: (tell: (share: number) => void) => Promise<Result>): Promise<Result>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export function oneAtATime(): OneAtATime {
  let running: { readonly what: MachineWork; share: number; readonly ended: Promise<void> } | null = null;

  async function idle(): Promise<void> {
    while (running !== null) await running.ended;
  }

  async function run<Result>(what: MachineWork, work: (tell: (share: number) => void) => Promise<Result>) {
    if (running !== null) throw new Refusal('backup.busy');
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const mine = { what, share: 0, ended };
    running = mine;
    try {
      return await work((share) => {
        mine.share = Math.min(1, Math.max(mine.share, share));
      });
    } finally {
      running = null;
      end();
    }
  }

  return {
    running: () => running && { what: running.what, share: running.share },
    run,
    async afterOthers(what, work) {
      await idle();
      return run(what, work);
    },
    idle,
  };
}
