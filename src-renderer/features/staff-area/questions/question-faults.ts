/** Which sentence stands at which field: what this screen sees by itself, and what core has answered. */
import type { ItemFault } from '../../../../src-main/contract/quiz-exchange.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import type { StaffQuestionBankWords } from '../../../words/staff-question-bank-zh-cn.ts';
import { type DraftFault, type DraftField, faultsOf, fieldOfFault, type QuestionDraft } from './question-draft.ts';

function sentence({ code, facts, row = 0 }: DraftFault, says: StaffQuestionBankWords): string {
  const { editor, faults } = says;
  if (code === 'gap-missing') return editor.gapMissing;
  if (code === 'blank-missing') return editor.blankMissing(row + 1);
  if (code === 'right-empty') return editor.emptyRight(String(facts['letters']));
  return faults[code](facts);
}

const isItemFault = (code: string, says: StaffQuestionBankWords): code is ItemFault => Object.hasOwn(says.faults, code);

/** Core counts options as they are sent, without rows left empty. */
function rowOfOption(draft: QuestionDraft, option: number): number | undefined {
  return draft.options.filter(({ text, isRight }) => text.trim() !== '' || isRight)[option - 1]?.key;
}

function answered(draft: QuestionDraft, problem: StaffProblem | null, says: StaffQuestionBankWords) {
  const code = String(problem?.facts['fault'] ?? '');
  if (problem?.code !== 'question.faulty' || !isItemFault(code, says)) return null;
  const option = problem.facts['option'];
  const field = fieldOfFault(code, option !== undefined);
  const row = field === 'options' && typeof option === 'number' ? rowOfOption(draft, option) : undefined;
  return { field, row, said: says.faults[code](problem.facts) };
}

/**
 * @param hasTried Saving was tried: what is not there yet is said too.
 * @returns the sentence at a field (at one of its rows), null where nothing is wrong.
 */
export function faultsInWords(
  draft: QuestionDraft,
  hasTried: boolean,
  problem: StaffProblem | null,
  says: StaffQuestionBankWords,
): (field: DraftField, row?: number) => string | null {
  const own = faultsOf(draft).filter(({ isUnfinished }) => hasTried || !isUnfinished);
  const told = answered(draft, problem, says);
  return (field, row) => {
    const found = own.find((fault) => fault.field === field && fault.row === row);
    if (found !== undefined) return sentence(found, says);
    return told !== null && told.field === field && told.row === row ? told.said : null;
  };
}
