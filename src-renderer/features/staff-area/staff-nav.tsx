import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  CommentOutlined,
  DeleteOutlined,
  FileSearchOutlined,
  FormOutlined,
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
import { Link, useLocation } from 'wouter';
import { RunsNav } from './handbook/runs/runs-nav.tsx';
import { useDuty } from './parts/staff-duty.ts';
import { useImportFlow } from './roster/import-flow.ts';

/** What belongs together stands together. */
const groups = [
  [
    ['desk', HomeOutlined],
    ['rota', ScheduleOutlined],
    ['visits', CalendarOutlined],
    ['members', TeamOutlined],
    ['roster', ImportOutlined],
  ],
  [
    ['development', SolutionOutlined],
    ['mentoring', CommentOutlined],
    ['handbook', ProfileOutlined],
    ['notices', NotificationOutlined],
  ],
  [
    ['reading', ReadOutlined],
    ['reflections', FormOutlined],
    ['figures', BarChartOutlined],
    ['books', BookOutlined],
  ],
  [
    ['questions', QuestionCircleOutlined],
    ['campaigns', SafetyCertificateOutlined],
    ['live', ThunderboltOutlined],
    ['inspections', AuditOutlined],
  ],
  [
    ['posts', ApartmentOutlined],
    ['assembly', SwapOutlined],
    ['audit', FileSearchOutlined],
    ['data-requests', UserSwitchOutlined],
    ['printing', PrinterOutlined],
    ['settings', SettingOutlined],
    ['privacy', DeleteOutlined],
  ],
] as const;

export function StaffNav() {
  const { words } = useDuty();
  const [path] = useLocation();
  const progress = useImportFlow((flow) => (flow.step === 'committing' ? flow.progress : null));
  return (
    <nav className="staff-nav" aria-label={words.nav.label}>
      {groups.flatMap((group) =>
        group.map(([name, Icon], place) => (
          <Link
            key={name}
            href={`/${name}`}
            className={place === 0 ? 'staff-nav-first' : undefined}
            aria-current={path === `/${name}` || path.startsWith(`/${name}/`) ? 'page' : undefined}
          >
            <Icon aria-hidden />
            <span>{words.nav[name]}</span>
          </Link>
        )),
      )}
      <RunsNav />
      {progress === null ? null : (
        <Link href="/roster" className="staff-nav-work num">
          {words.nav.importing(progress.done, progress.total)}
        </Link>
      )}
    </nav>
  );
}
