/** Everything a screen, a tool or a test may ask, in one list. */
import { assemblyRoutes } from './assembly.ts';
import { auditRoutes } from './audit.ts';
import { backupRoutes } from './backup.ts';
import { booksRoutes } from './books.ts';
import { checkInRoutes } from './check-in.ts';
import { developmentBoardRoutes } from './development-board.ts';
import { developmentRoutes } from './development.ts';
import { handbookRoutes } from './handbook.ts';
import { healthRoutes } from './health.ts';
import { inspectionsRoutes } from './inspections.ts';
import { maintenanceRoutes } from './maintenance.ts';
import { membersRoutes } from './members.ts';
import { mentoringRoutes } from './mentoring.ts';
import { noticesRoutes } from './notices.ts';
import { ownDataRoutes } from './own-data.ts';
import { ownProgressRoutes } from './own-progress.ts';
import { privacyRoutes } from './privacy.ts';
import { printingRoutes } from './printing.ts';
import { quizBankRoutes } from './quiz-bank.ts';
import { quizCampaignsRoutes } from './quiz-campaigns.ts';
import { quizExchangeRoutes } from './quiz-exchange.ts';
import { quizLiveRoutes } from './quiz-live.ts';
import { quizRoutes } from './quiz.ts';
import { readingFiguresRoutes } from './reading-figures.ts';
import { readingPhotosRoutes } from './reading-photos.ts';
import { readingRecordRoutes } from './reading-record.ts';
import { readingReflectionsRoutes } from './reading-reflections.ts';
import { readingRoutes } from './reading.ts';
import { restoreRoutes } from './restore.ts';
import { roomsRoutes } from './rooms.ts';
import { rosterRoutes } from './roster.ts';
import { rotaRoutes } from './rota.ts';
import type { CodeOf, InputOf, Outcome, OutputOf } from './route.ts';
import { staffRoutes } from './staff.ts';
import { stationRoutes } from './station.ts';
import { termsRoutes } from './terms.ts';
import { updateRoutes } from './updates.ts';

export const routes = {
  ...stationRoutes,
  ...roomsRoutes,
  ...membersRoutes,
  ...checkInRoutes,
  ...rosterRoutes,
  ...staffRoutes,
  ...privacyRoutes,
  ...readingRoutes,
  ...readingRecordRoutes,
  ...readingPhotosRoutes,
  ...readingReflectionsRoutes,
  ...readingFiguresRoutes,
  ...booksRoutes,
  ...printingRoutes,
  ...quizRoutes,
  ...quizBankRoutes,
  ...quizExchangeRoutes,
  ...quizCampaignsRoutes,
  ...quizLiveRoutes,
  ...inspectionsRoutes,
  ...developmentRoutes,
  ...developmentBoardRoutes,
  ...noticesRoutes,
  ...mentoringRoutes,
  ...handbookRoutes,
  ...ownProgressRoutes,
  ...ownDataRoutes,
  ...termsRoutes,
  ...rotaRoutes,
  ...assemblyRoutes,
  ...auditRoutes,
  ...backupRoutes,
  ...restoreRoutes,
  ...maintenanceRoutes,
  ...healthRoutes,
  ...updateRoutes,
};

export type RouteName = keyof typeof routes;
export type Ask<Name extends RouteName> = InputOf<(typeof routes)[Name]>;
export type Answer<Name extends RouteName> = OutputOf<(typeof routes)[Name]>;
export type OutcomeOf<Name extends RouteName> = Outcome<Answer<Name>, CodeOf<(typeof routes)[Name]>>;
