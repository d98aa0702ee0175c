/** Sticks and cards that can be plugged in and pulled out. */
export interface Volume {
  /** The same whenever this one is plugged in, as far as the system tells. */
  readonly id: string;
  /** As people know it. */
  readonly label: string;
  /** Absolute: where it is mounted. */
  readonly path: string;
}

export interface Media {
  /** Those mounted now; an answer may be some seconds old. */
  volumes(): Promise<readonly Volume[]>;
}

export const noMedia: Media = { volumes: () => Promise.resolve([]) };
