import type { ChildJobs } from './kernel/child-job.ts';
import type { Clock } from './kernel/clock.ts';
import type { Logger } from './kernel/logger.ts';
import type { Media } from './kernel/media.ts';
import type { UpdateFiles } from './updates/update-files.ts';
import type { Printers } from './printing/printers.ts';
import type { KeyKeeper } from './secrets/station-secrets.service.ts';

export interface ApplicationOptions {
  /** Absolute; made (0700) if missing. */
  readonly dataDir: string;
  /** demo: fill an empty folder with the invented station; a folder is demo or real for good. */
  readonly isDemo: boolean;
  /** Shown in every visit: which kiosk wrote it. */
  readonly kiosk: string;
  readonly version: string;
  /** What carries the calls, as `loopback` or `electron 45.4.1`; the command line where nothing is said. */
  readonly shell?: string;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly childJobs: ChildJobs;
  readonly printers: Printers;
  /** False: what is old does not go by itself, for whoever wants to see first what would; true unless given. */
  readonly isCleaning?: boolean;
  /** Sticks that are plugged in; none unless given. */
  readonly media?: Media;
  /** Signed files with newer versions; none unless given. */
  readonly updateFiles?: UpdateFiles;
  /** Absolute: a second folder for backups, as the installer set it. */
  readonly backupFolder?: string | undefined;
  /** Wraps the station's key; it stands in a file of its own unless given. */
  readonly keyKeeper?: KeyKeeper;
  /** Closes the application and opens it anew once the call under way is answered; see open-kiosk.ts. */
  readonly reopen?: () => void;
  /** Bytes that must be free besides three times the database; 200 MB unless given. */
  readonly spareBytes?: number;
}
