/** A correction somebody is in the middle of, by session; kept until it is handed in or given up. */
import { create } from 'zustand';
import type { SessionEdition } from '../../../../../src-main/contract/reading-record.ts';
import type { NamedPerson } from '../../../../../src-main/contract/values.ts';
import { draftOfMinutes, type MinutesDraft } from '../minutes/minutes-draft.ts';
import { itemDrafts, type ItemDraft } from '../session-draft.ts';

export interface CorrectionDraft {
  /** The edition it was begun from. */
  readonly edition: number;
  readonly host: NamedPerson | null;
  readonly leadReader: NamedPerson | null;
  readonly items: readonly ItemDraft[];
  readonly minutes: MinutesDraft;
  readonly reason: string;
  readonly isDirty: boolean;
}

export const correctionOf = (edition: SessionEdition): CorrectionDraft => ({
  edition: edition.edition,
  host: edition.host,
  leadReader: edition.leadReader,
  items: itemDrafts(edition.items),
  minutes: draftOfMinutes(edition.minutes),
  reason: '',
  isDirty: false,
});

interface CorrectionFlow {
  readonly drafts: Readonly<Record<number, CorrectionDraft>>;
  readonly put: (sessionId: number, draft: CorrectionDraft) => void;
  readonly drop: (sessionId: number) => void;
}

export const useCorrectionFlow = create<CorrectionFlow>()((set) => ({
  drafts: {},
  put: (sessionId, draft) => set(({ drafts }) => ({ drafts: { ...drafts, [sessionId]: draft } })),
  drop: (sessionId) =>
    set(({ drafts }) => ({
      drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => Number(id) !== sessionId)),
    })),
}));
