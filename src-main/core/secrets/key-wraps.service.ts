/** What other slices may do with a wrapped key. */
export { openRecoveryWrap, readRecoveryWrap, recoveryWrap, type RecoveryWrap } from './recovery-wrap.ts';
export { unwrapKey, wrapKey, wrappedKey } from './wrapped-key.ts';
