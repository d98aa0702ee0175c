/** The recovery code at the end of the first set-up: made, shown once, printed, forgotten. */
import { create } from 'zustand';
import { call } from '../../gateway/gateway.ts';

interface Code {
  /** closed: not there yet, or put away. */
  readonly state: 'closed' | 'making' | 'failed' | 'shown';
  readonly code: string;
  readonly print: 'none' | 'busy' | 'failed' | { readonly printer: string };
}

interface RecoveryFlow extends Code {
  /** Signs in with the passphrase that was just chosen. True once the code is there. */
  make(passphrase: string): Promise<boolean>;
  printOut(): Promise<void>;
  /** Nobody stays signed in. */
  close(): Promise<void>;
}

const start: Code = { state: 'closed', code: '', print: 'none' };

async function newCode(passphrase: string): Promise<string | null> {
  const entered = await call('staff.signIn', { passphrase });
  if ('problem' in entered) return null;
  const confirmed = await call('staff.confirm', { secret: passphrase });
  if ('problem' in confirmed) return null;
  const made = await call('staff.newRecoveryCode', {});
  return 'value' in made ? made.value.code : null;
}

export const useRecovery = create<RecoveryFlow>()((set, get) => ({
  ...start,
  async make(passphrase) {
    if (get().state === 'making') return false;
    set({ ...start, state: 'making' });
    const code = await newCode(passphrase);
    // Left meanwhile: an unseen code is worth no more than none.
    if (get().state === 'making') set(code === null ? { state: 'failed' } : { state: 'shown', code });
    return code !== null;
  },
  async printOut() {
    const { code, print } = get();
    if (code === '' || print === 'busy') return;
    set({ print: 'busy' });
    const reply = await call('staff.printRecoveryCode', { code });
    if (get().code === code) set({ print: 'value' in reply ? { printer: reply.value.printer } : 'failed' });
  },
  async close() {
    if (get().state === 'closed') return;
    set(start);
    await call('staff.signOut', {});
  },
}));
