/** Port: work on hostile input happens in a process of its own, with a limit of memory and of time. */
export interface ChildLimits {
  readonly memoryMb: number;
  readonly milliseconds: number;
  /** How far it has come, from 0 to 1, of a job that says so; what this throws ends the job, and run() throws it. */
  readonly tell?: (share: number) => void;
}

export type ChildResult<Result> =
  | { readonly result: Result }
  | { readonly failure: 'too-slow' | 'out-of-memory' | 'crashed' };

/** Each is built from one `*.process.ts`. */
export type JobEntry = 'read-sheets' | 'render-paper' | 'encode-photo' | 'read-bank' | 'make-backup';

/** Runs the named entry with one structured-cloneable request and takes one reply. The host knows where entries live. */
export interface ChildJobs {
  run<Result>(entry: JobEntry, request: unknown, limits: ChildLimits): Promise<ChildResult<Result>>;
}
