import { useCorrectionFlow } from './editions/correction-flow.ts';
import { flushAllMinutes } from './minutes/minutes-acts.ts';
import { usePhotoFlow } from './photos/photo-flow.ts';

/** A host that hangs must not keep the staff area open. */
const patienceMs = 2500;

/** Before the staff area locks: the last words are saved, the rest is forgotten. Only writing that could not be handed in stays. */
export async function forgetReading(): Promise<void> {
  usePhotoFlow.getState().reset();
  const { drafts, drop } = useCorrectionFlow.getState();
  for (const [sessionId, draft] of Object.entries(drafts)) if (!draft.isDirty) drop(Number(sessionId));
  await Promise.race([flushAllMinutes(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
