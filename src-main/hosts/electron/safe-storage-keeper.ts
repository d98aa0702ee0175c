/** The system's own safe as keeper of the station's key, where it is one. */
import type { SafeStorage } from 'electron';
import type { KeyKeeper } from '../../core/secrets/key-keeper.ts';

export type Safe = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

/** basic_text locks with a password that everybody knows; unknown may be it. */
const noSafes: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

const systemSafes: Partial<Record<NodeJS.Platform, string>> = { win32: 'dpapi', darwin: 'keychain' };

async function isOpen(safe: Safe): Promise<boolean> {
  try {
    return await safe.isAsyncEncryptionAvailable();
  } catch {
    return false;
  }
}

/** Once the application is ready. Null: there is no safe here; `reason` says what there is instead. */
export async function safeStorageKeeper(
  safe: Safe,
  platform: NodeJS.Platform,
): Promise<{ readonly keeper: KeyKeeper } | { readonly keeper: null; readonly reason: string }> {
  // The answer is known only after the first use.
  const isAvailable = await isOpen(safe);
  const backend = systemSafes[platform] ?? safe.getSelectedStorageBackend();
  if (!isAvailable || noSafes.has(backend))
    return { keeper: null, reason: isAvailable ? backend : `${backend}, closed` };
  return {
    keeper: {
      kind: 'safe-storage',
      backend,
      wrap: async (key) => (await safe.encryptStringAsync(key)).toString('base64'),
      unwrap: async (wrapped) => {
        const bytes = Buffer.from(wrapped, 'base64');
        const { result, shouldReEncrypt } = await safe.decryptStringAsync(bytes);
        // Electron's own key has changed meanwhile: only a second reading is of use.
        return shouldReEncrypt && result === '' ? (await safe.decryptStringAsync(bytes)).result : result;
      },
    },
  };
}
