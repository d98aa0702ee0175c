/** When a draft is saved: soon after the last change, at least every few seconds while changes go on, again after a failure. */
export const quietMs = 1500;
export const mostMs = 3000;
export const retryMs = 3000;

/** saved; failed: to be tried again; refused: only a change can help; stopped: a person has to decide first. */
export type SaveOutcome = 'saved' | 'failed' | 'refused' | 'stopped';
export type SaveState = 'saved' | 'typing' | 'saving' | 'unsaved' | 'stopped';

export interface Autosave {
  changed(): void;
  /** Saves now what is not saved; settles after one try. */
  flush(): Promise<void>;
  /** Nothing runs any more; what is not saved stays with its owner. */
  stop(): void;
  resume(): void;
}

/** One save at a time; changes made meanwhile are saved after it. */
export function createAutosave(save: () => Promise<SaveOutcome>, onState: (state: SaveState) => void): Autosave {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let most: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let isDirty = false;
  let isStopped = false;
  let isFailing = false;

  const disarm = () => {
    clearTimeout(quiet);
    clearTimeout(most);
    quiet = undefined;
    most = undefined;
  };
  const arm = (afterMs: number) => {
    clearTimeout(quiet);
    quiet = setTimeout(start, afterMs);
    most ??= setTimeout(start, Math.max(afterMs, mostMs));
  };
  async function run(): Promise<void> {
    disarm();
    isDirty = false;
    if (!isFailing) onState('saving');
    const outcome = await save();
    running = null;
    isFailing = outcome === 'failed' || outcome === 'refused';
    if (isFailing) isDirty = true;
    if (outcome === 'stopped') isStopped = true;
    onState(outcome === 'stopped' ? 'stopped' : isFailing ? 'unsaved' : isDirty ? 'typing' : 'saved');
    if (isDirty && !isStopped && outcome !== 'refused') arm(isFailing ? retryMs : quietMs);
  }
  function start(): Promise<void> {
    running ??= run();
    return running;
  }

  return {
    changed() {
      isDirty = true;
      if (isStopped) return;
      if (!isFailing && running === null) onState('typing');
      if (running === null) arm(quietMs);
    },
    async flush() {
      // A save under way may not know the last words yet.
      if (running !== null) await running;
      if (isDirty && !isStopped) await start();
    },
    stop() {
      disarm();
      isStopped = true;
    },
    resume() {
      isStopped = false;
    },
  };
}
