/** Why the station does not run, for whoever stands in front of it. */
export interface Fault {
  /** Code of the start-up fault; `fresh`: not set up yet; `internal`: an error of the program. */
  readonly why: string;
  /** What was found, without personal data. */
  readonly detail: string;
  /** Epoch ms. */
  readonly since: number;
  readonly needsRecoveryCode: boolean;
}

export const isOfTheKey = (why: string): boolean => why === 'key.missing' || why === 'key.unusable';
