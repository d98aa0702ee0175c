/** The pages, by the post they belong to: whoever may ask one of its routes sees the page. */
import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CommentOutlined,
  DashboardOutlined,
  DeleteOutlined,
  FileSearchOutlined,
  FormOutlined,
  HddOutlined,
  HomeOutlined,
  ImportOutlined,
  NotificationOutlined,
  PrinterOutlined,
  ProfileOutlined,
  QuestionCircleOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SettingOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
  ThunderboltOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { RouteName } from '../../../src-main/contract/registry.ts';
import type { StaffWords } from '../../words/staff-zh-cn.ts';
import { Assembly } from './assembly/assembly.tsx';
import { Audit } from './audit/audit.tsx';
import { Backup } from './backup/backup.tsx';
import { Books } from './books/books.tsx';
import { Campaigns } from './campaigns/campaigns.tsx';
import { DataRequests } from './data-requests/data-requests.tsx';
import { Desk } from './desk/desk.tsx';
import { Development } from './development/development.tsx';
import { Figures } from './figures/figures.tsx';
import { Handbook } from './handbook/handbook.tsx';
import { Health } from './health/health.tsx';
import { Inspections } from './inspections/inspections.tsx';
import { LiveRounds } from './live/live-rounds.tsx';
import { Members } from './members/members.tsx';
import { Mentoring } from './mentoring/mentoring.tsx';
import { Notices } from './notices/notices.tsx';
import { Posts } from './posts/posts.tsx';
import { Printing } from './printing/printing.tsx';
import { Privacy } from './privacy/privacy.tsx';
import { QuestionBank } from './questions/question-bank.tsx';
import { Sessions } from './reading/sessions.tsx';
import { Reflections } from './reflections/reflections.tsx';
import { ImportPage } from './roster/import-page.tsx';
import { Rota } from './rota/rota.tsx';
import { Settings } from './settings/settings.tsx';
import { Visits } from './visits/visits.tsx';

export type GroupName = keyof StaffWords['nav']['groups'];

export interface Place {
  readonly name: Exclude<keyof StaffWords['nav'], 'groups' | 'label' | 'importing'>;
  readonly Icon: typeof HomeOutlined;
  readonly Component: ComponentType;
  /** Anyone of these is enough. */
  readonly asks: readonly RouteName[];
  /** Has addresses of its own below it. */
  readonly isDeep?: boolean;
}

interface Group {
  readonly name: GroupName;
  readonly places: readonly Place[];
}

const groups: readonly Group[] = [
  {
    name: 'duty',
    places: [
      { name: 'desk', Icon: HomeOutlined, Component: Desk, asks: ['check-in.present'] },
      { name: 'rota', Icon: ScheduleOutlined, Component: Rota, asks: ['rota.week'] },
      { name: 'visits', Icon: CalendarOutlined, Component: Visits, asks: ['check-in.list'] },
    ],
  },
  {
    name: 'general-office',
    places: [
      { name: 'members', Icon: TeamOutlined, Component: Members, asks: ['members.search'] },
      { name: 'roster', Icon: ImportOutlined, Component: ImportPage, asks: ['roster.history'] },
      { name: 'notices', Icon: NotificationOutlined, Component: Notices, asks: ['notices.list'] },
    ],
  },
  {
    name: 'study',
    places: [
      { name: 'reading', Icon: ReadOutlined, Component: Sessions, asks: ['reading.sessions'], isDeep: true },
      { name: 'reflections', Icon: FormOutlined, Component: Reflections, asks: ['reading.reflections'] },
      { name: 'figures', Icon: BarChartOutlined, Component: Figures, asks: ['reading.figures'] },
    ],
  },
  {
    name: 'safety',
    places: [
      {
        name: 'questions',
        Icon: QuestionCircleOutlined,
        Component: QuestionBank,
        asks: ['quiz.questions'],
        isDeep: true,
      },
      {
        name: 'campaigns',
        Icon: SafetyCertificateOutlined,
        Component: Campaigns,
        asks: ['quiz.campaigns'],
        isDeep: true,
      },
      { name: 'live', Icon: ThunderboltOutlined, Component: LiveRounds, asks: ['quiz.lives'] },
      { name: 'inspections', Icon: AuditOutlined, Component: Inspections, asks: ['inspections.list'] },
    ],
  },
  {
    name: 'life',
    places: [{ name: 'books', Icon: BookOutlined, Component: Books, asks: ['books.list'] }],
  },
  {
    name: 'discipline',
    places: [
      { name: 'audit', Icon: FileSearchOutlined, Component: Audit, asks: ['audit.list'] },
      { name: 'data-requests', Icon: UserSwitchOutlined, Component: DataRequests, asks: ['privacy.requests'] },
    ],
  },
  {
    name: 'party',
    places: [
      {
        name: 'development',
        Icon: SolutionOutlined,
        Component: Development,
        asks: ['development.board'],
        isDeep: true,
      },
      { name: 'mentoring', Icon: CommentOutlined, Component: Mentoring, asks: ['mentoring.people'], isDeep: true },
      { name: 'handbook', Icon: ProfileOutlined, Component: Handbook, asks: ['handbook.runs'], isDeep: true },
    ],
  },
  {
    name: 'house',
    places: [
      { name: 'posts', Icon: ApartmentOutlined, Component: Posts, asks: ['posts.holders'] },
      { name: 'assembly', Icon: SwapOutlined, Component: Assembly, asks: ['assembly.list'] },
      { name: 'printing', Icon: PrinterOutlined, Component: Printing, asks: ['printing.jobs'] },
      { name: 'settings', Icon: SettingOutlined, Component: Settings, asks: ['station.settings', 'rooms.save'] },
      { name: 'backup', Icon: HddOutlined, Component: Backup, asks: ['backup.overview'] },
      { name: 'health', Icon: DashboardOutlined, Component: Health, asks: ['health.report'] },
      { name: 'privacy', Icon: DeleteOutlined, Component: Privacy, asks: ['privacy.receipts'] },
    ],
  },
];

/** Groups without a page left are left out. */
export function placesFor(may: (route: RouteName) => boolean): readonly Group[] {
  return groups
    .map(({ name, places }) => ({ name, places: places.filter(({ asks }) => asks.some(may)) }))
    .filter(({ places }) => places.length > 0);
}

/** Of the place that an address lies in. */
export const isIn = (place: Place, path: string): boolean =>
  path === `/${place.name}` || path.startsWith(`/${place.name}/`);
