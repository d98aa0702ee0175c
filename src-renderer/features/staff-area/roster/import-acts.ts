/** The steps of an import, each an act of the person. An answer that comes after a reset changes nothing. */
import { type call as gatewayCall, newRequestKey } from '../../../gateway/gateway.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { type ImportState, useImportFlow } from './import-flow.ts';
import { upload } from './upload.ts';

type Call = typeof gatewayCall;

/** The flow as it is, with a `set` that falls silent after a reset. */
function turnOf() {
  const { turn } = useImportFlow.getState();
  const isCurrent = () => useImportFlow.getState().turn === turn;
  const set = (next: Partial<ImportState>) => {
    if (isCurrent()) useImportFlow.getState().set(next);
  };
  const fail = (problem: StaffProblem, step: ImportState['step'] = 'choose') => set({ step, problem });
  return { isCurrent, set, fail };
}

export async function chooseFile(call: Call, file: File): Promise<void> {
  useImportFlow.getState().reset();
  const { isCurrent, set, fail } = turnOf();
  set({ step: 'uploading', fileName: file.name, size: file.size });
  const sent = await upload(file, call, (received) => {
    set({ received });
    return isCurrent();
  });
  if (sent === null) return;
  if ('problem' in sent) return fail(sent.problem);
  set({ step: 'opening' });
  const opened = await call('roster.open', { uploadId: sent.uploadId });
  if ('problem' in opened) return fail(opened.problem);
  const { importId, sheets } = opened.value;
  set({ importId, sheets });
  const likely = sheets.flatMap((sheet, index) => (sheet.looksLikeRoster ? [index] : []));
  const only = sheets.length === 1 ? 0 : likely.length === 1 ? likely[0] : undefined;
  if (only === undefined) return set({ step: 'sheets' });
  if (isCurrent()) await judgeSheet(call, only);
}

export async function judgeSheet(call: Call, sheet: number): Promise<void> {
  const { importId, sheets } = useImportFlow.getState();
  if (importId === null) return;
  const { set, fail } = turnOf();
  set({ step: 'judging', sheet, problem: null });
  const reply = await call('roster.judge', { importId, sheet });
  if ('problem' in reply) return fail(reply.problem, sheets.length > 1 ? 'sheets' : 'choose');
  const { counts, undecided } = reply.value;
  set({ step: 'preview', judged: reply.value, taken: counts.added + counts.updated - undecided });
}

export async function decide(
  call: Call,
  choice: { rows?: number[]; verdict?: 'added' | 'updated'; take: boolean },
): Promise<void> {
  const { importId } = useImportFlow.getState();
  if (importId === null) return;
  const { set } = turnOf();
  const reply = await call('roster.decide', { importId, ...choice });
  set('value' in reply ? { taken: reply.value.taken, problem: null } : { problem: reply.problem });
}

export async function commit(call: Call): Promise<void> {
  const { importId, taken, step } = useImportFlow.getState();
  if (importId === null || step !== 'preview') return;
  const { set, fail } = turnOf();
  set({ step: 'committing', progress: { done: 0, total: taken }, problem: null, ended: null });
  const reply = await call('roster.commit', { importId, requestKey: newRequestKey() });
  if ('problem' in reply) return fail(reply.problem, 'preview');
  set({ progress: { done: 0, total: reply.value.total } });
}

/** Asks how far the commit is; @returns whether to ask again. */
export async function follow(call: Call): Promise<boolean> {
  const { importId, step } = useImportFlow.getState();
  if (importId === null || step !== 'committing') return false;
  const { set, fail } = turnOf();
  const reply = await call('roster.progress', { importId });
  if ('problem' in reply) {
    if (reply.problem.code === 'host.unreachable') return true;
    fail(reply.problem);
    return false;
  }
  const { state, done, total, backupFailure } = reply.value;
  if (total > 0) set({ progress: { done, total } });
  if (state === 'committed') set({ step: 'result', backupFailure });
  if (state === 'cancelled') set({ step: 'choose', importId: null, ended: 'cancelled' });
  if (state === 'failed') set({ step: 'choose', importId: null, ended: 'failed' });
  return state !== 'committed' && state !== 'cancelled' && state !== 'failed';
}

/** Before the commit: the preview is forgotten here and in core. During it: core rolls back and says so through `follow`. */
export function cancel(call: Call): void {
  const { importId, step } = useImportFlow.getState();
  if (importId !== null) void call('roster.cancel', { importId });
  if (step !== 'committing') useImportFlow.getState().reset();
}
