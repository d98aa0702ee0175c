/** H0 to H15. */
import type { HandbookPage } from '../../../contract/handbook-pages.ts';
import { coverPage } from './h00-cover.ts';
import { howToUsePage } from './h01-how-to-use.ts';
import { basicsPage } from './h02-basics.ts';
import { backgroundPage } from './h03-background.ts';
import { mentorsPage } from './h04-mentors.ts';
import { studyPage } from './h05-study.ts';
import { activitiesPage } from './h06-activities.ts';
import { talksPage } from './h07-talks.ts';
import { reportsPage } from './h08-reports.ts';
import { assessmentsPage } from './h09-assessments.ts';
import { examsPage } from './h10-exams.ts';
import { trainingsPage } from './h11-trainings.ts';
import { awardsPage } from './h12-awards.ts';
import { dormitoryPage } from './h13-dormitory.ts';
import { opinionsPage } from './h14-opinions.ts';
import { checklistPage } from './h15-checklist.ts';
import type { PageMaker } from './page-parts.ts';

export const pageMakers: Readonly<Record<HandbookPage, PageMaker>> = {
  H0: coverPage,
  H1: howToUsePage,
  H2: basicsPage,
  H3: backgroundPage,
  H4: mentorsPage,
  H5: studyPage,
  H6: activitiesPage,
  H7: talksPage,
  H8: reportsPage,
  H9: assessmentsPage,
  H10: examsPage,
  H11: trainingsPage,
  H12: awardsPage,
  H13: dormitoryPage,
  H14: opinionsPage,
  H15: checklistPage,
};
