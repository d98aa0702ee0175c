/** The steps of an import of questions, each an act of the person. An answer that comes after a reset changes nothing. */
import { type call as gatewayCall, newRequestKey } from '../../../../gateway/gateway.ts';
import type { ImportFormat } from '../../../../../src-main/contract/quiz-exchange.ts';
import { uploadBy } from '../../roster/upload.ts';
import { type ImportState, useBankImport } from './import-flow.ts';

type Call = typeof gatewayCall;

/** The flow as it is, with a `set` that falls silent after a reset. */
function turnOf() {
  const { turn } = useBankImport.getState();
  const isCurrent = () => useBankImport.getState().turn === turn;
  const set = (next: Partial<ImportState>) => {
    if (isCurrent()) useBankImport.getState().set(next);
  };
  return { isCurrent, set };
}

/** Sends and judges a file. A format that was chosen stays chosen where the file could not be read so. */
export async function chooseFile(call: Call, file: File, asked: ImportFormat | null = null): Promise<void> {
  forget(call);
  const { isCurrent, set } = turnOf();
  set({ step: 'uploading', fileName: file.name, size: file.size, file, asked });
  const sent = await uploadBy(
    file,
    (piece) => call('quiz.uploadBank', piece),
    (received) => {
      set({ received });
      return isCurrent();
    },
  );
  if (sent === null) return;
  if ('problem' in sent) return set({ step: 'choose', problem: sent.problem });
  set({ step: 'opening' });
  const opened = await call('quiz.openBank', { uploadId: sent.uploadId, format: asked });
  if ('problem' in opened) return set({ step: 'choose', problem: opened.problem });
  if (isCurrent()) set({ step: 'preview', opened: opened.value });
  else void call('quiz.cancelImport', { importId: opened.value.importId });
}

/** The same file, read as another format. */
export async function readAs(call: Call, format: ImportFormat | null): Promise<void> {
  const { file } = useBankImport.getState();
  if (file !== null) await chooseFile(call, file, format);
}

export async function commit(call: Call, mode: 'all-or-nothing' | 'accepted'): Promise<void> {
  const { opened, step } = useBankImport.getState();
  if (opened === null || step !== 'preview') return;
  const { set } = turnOf();
  set({ step: 'committing', problem: null });
  const reply = await call('quiz.commitImport', { importId: opened.importId, requestKey: newRequestKey(), mode });
  if ('problem' in reply) return set({ step: 'preview', problem: reply.problem });
  set({ step: 'result', result: reply.value, opened: null, file: null });
}

/** The preview is forgotten here and in core; what is being written goes on. */
export function forget(call: Call): void {
  const { opened, step } = useBankImport.getState();
  if (step === 'committing') return;
  if (opened !== null) void call('quiz.cancelImport', { importId: opened.importId });
  useBankImport.getState().reset();
}
