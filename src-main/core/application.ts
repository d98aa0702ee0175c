/** Composition root. Hosts open it and carry calls to it; tests do the same. */
import type { RouteName } from '../contract/registry.ts';
import type { Outcome } from '../contract/route.ts';
import type { Caller } from './kernel/caller.ts';
import type { ChildJobs } from './kernel/child-job.ts';
import type { Clock } from './kernel/clock.ts';
import type { Logger } from './kernel/logger.ts';

export interface ApplicationOptions {
  /** Absolute; made (0700) if missing. */
  readonly dataDir: string;
  /** demo: fill an empty folder with the invented station; a folder is demo or real for good. */
  readonly isDemo: boolean;
  /** Shown in every visit: which kiosk wrote it. */
  readonly kiosk: string;
  readonly version: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly childJobs: ChildJobs;
}

export interface Application {
  /**
   * The one door. `route` and `input` are untrusted; the answer is JSON-clean and never an exception.
   */
  call(route: RouteName | (string & {}), input: unknown, caller: Caller): Promise<Outcome<unknown>>;
  /** All start-up checks again on the open database; empty when all is well. */
  verify(): Promise<readonly string[]>;
  /** A window or browser session is gone: its staff session ends. */
  forget(connection: string): void;
  /** Drains writes (≤ 5 s), checkpoints, frees the lock. Twice is harmless. */
  close(): Promise<void>;
}

/** @throws StartUpFault when the folder must not be served. */
export declare function openApplication(options: ApplicationOptions): Promise<Application>;
