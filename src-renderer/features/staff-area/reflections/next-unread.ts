import type { ReflectionRow } from '../../../../src-main/contract/reading-reflections.ts';

/** From a list of unread ones, newest first: the one handed in before this, else the newest of the others. */
export function nextUnread(unread: readonly ReflectionRow[], after: ReflectionRow | null): ReflectionRow | null {
  const others = unread.filter((one) => one.reflectionId !== after?.reflectionId);
  const older = after === null ? undefined : others.find((one) => one.handedInAt <= after.handedInAt);
  return older ?? others[0] ?? null;
}
