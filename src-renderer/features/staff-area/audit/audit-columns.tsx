import type { AuditAct, AuditEntry } from '../../../../src-main/contract/audit.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import type { Column } from '../parts/data-table.tsx';
import { type Tone, useDuty } from '../parts/staff-duty.ts';
import { actorName } from './actor-name.ts';

const tones: Partial<Record<AuditAct, Tone>> = {
  exported: 'warn',
  printed: 'warn',
  deleted: 'err',
  refused: 'err',
};

/** Names in one row; the others are counted. */
const namesShown = 3;

export function useAuditColumns(onAbout: (memberId: MemberId) => void): readonly Column<AuditEntry>[] {
  const { words, times } = useDuty();
  const says = words.audit;
  const titles = says.columns;
  const moment = (at: number): string => `${times.day(at)} ${times.second(at)}`;
  return [
    { key: 'seq', title: titles.seq, isNumber: true, show: ({ seq }) => seq },
    {
      key: 'at',
      title: titles.at,
      isNumber: true,
      show: ({ at, isClockBack }) => (
        <>
          {moment(at)}
          {isClockBack ? (
            <span className="tag audit-back" data-tone="warn">
              {says.clockBackMark}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'actor',
      title: titles.actor,
      minWidth: '9em',
      show: ({ actor, actorName: name, roles }) => (
        <div className="audit-two">
          <b>{actorName(actor, name, says)}</b>
          {roles.length === 0 ? null : <small>{roles.map((role) => words.roles[role]).join(' · ')}</small>}
        </div>
      ),
    },
    {
      key: 'act',
      title: titles.act,
      show: ({ act }) => (
        <span className="tag" data-tone={tones[act]}>
          {says.acts[act]}
        </span>
      ),
    },
    {
      key: 'route',
      title: titles.route,
      minWidth: '9em',
      show: ({ route, happened }) => (
        <div className="audit-two">
          <span>{says.routes[route] ?? says.slices[route.split('.', 1)[0] ?? ''] ?? route}</span>
          <small>{route}</small>
          {happened === null ? null : <small className="num">{says.happened(moment(happened.at))}</small>}
          {happened?.backup ? (
            <small className="num">
              {says.fromBackup(moment(happened.backup.createdAt), happened.backup.backupId.slice(0, 8))}
            </small>
          ) : null}
        </div>
      ),
    },
    {
      key: 'about',
      title: titles.about,
      minWidth: '12em',
      show: ({ about, people }) => (
        <div className="audit-about">
          {about.slice(0, namesShown).map(({ memberId, name }) => {
            const shown = name || says.gone(memberId);
            return (
              <button
                key={memberId}
                type="button"
                className="link-cell"
                aria-label={says.onlyAbout(shown)}
                onClick={() => onAbout(memberId)}
              >
                {shown}
              </button>
            );
          })}
          {people > namesShown ? <span className="num">{says.andMore(people)}</span> : null}
          {people === 0 ? words.common.none : null}
        </div>
      ),
    },
  ];
}
