import type { quizExchangeRoutes } from '../../../contract/quiz-exchange.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { BankImportService } from './bank-import.service.ts';

export function exchangeHandlers(
  exchange: BankImportService,
  nameOf: (caller: Caller) => string,
): HandlersFor<typeof quizExchangeRoutes, Caller> {
  return {
    'quiz.uploadBank': ({ uploadId, fileName, offset, base64 }) => exchange.upload(uploadId, fileName, offset, base64),
    'quiz.openBank': ({ uploadId, format }) => exchange.open(uploadId, format),
    'quiz.importItems': ({ importId, verdict, offset, limit }) => exchange.items(importId, verdict, offset, limit),
    'quiz.commitImport': ({ importId, mode, requestKey }, caller) =>
      exchange.commit(importId, mode, requestKey, nameOf(caller)),
    'quiz.cancelImport': ({ importId }) => {
      exchange.cancel(importId);
      return {};
    },
    'quiz.exportBank': ({ format, topic }) => exchange.export(format, topic),
    'quiz.importTemplate': () => exchange.template(),
  };
}
