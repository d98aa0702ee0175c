/** Who wraps the station's key before it goes into its file: nobody, or the safe of the machine's account. */
export interface KeyKeeper {
  readonly kind: 'file' | 'safe-storage';
  /** Of safe-storage, which one; a key wrapped by one is not opened by another. */
  readonly backend: string;
  /** @param key hex */
  wrap(key: string): Promise<string>;
  /** @throws whatever the safe throws */
  unwrap(wrapped: string): Promise<string>;
}

/** The key stands in its file as it is; the file is for its owner's eyes only. Of the loopback host and the CLI. */
export const fileKeeper: KeyKeeper = {
  kind: 'file',
  backend: 'none',
  wrap: async (key) => key,
  unwrap: async (wrapped) => wrapped,
};
