/** What other slices may do with a wrapped key. */
export {
  openRecoveryWrap,
  readRecoveryWrap,
  recoveryWrap,
  type RecoveryWrap,
  writeRecoveryWrap,
} from './recovery-wrap.ts';
export { unwrapKey, wrapKey, wrappedKey, type WrappedKey } from './wrapped-key.ts';
