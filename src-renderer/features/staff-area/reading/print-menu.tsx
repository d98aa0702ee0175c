import type { SessionDetail } from '../../../../src-main/contract/reading.ts';

export function PrintMenu(_: { session: SessionDetail }) {
  return null;
}
