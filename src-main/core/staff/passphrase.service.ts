/** What any passphrase must be like, also one of a backup. */
export { isTooWeak } from './passphrase.ts';
