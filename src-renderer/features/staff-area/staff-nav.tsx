import './staff-nav.css';
import { RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { BackupNav } from './backup/backup-nav.tsx';
import { RequestsNav } from './data-requests/requests-nav.tsx';
import { RunsNav } from './handbook/runs/runs-nav.tsx';
import { useDuty } from './parts/staff-duty.ts';
import { useImportFlow } from './roster/import-flow.ts';
import { type GroupName, isIn, type Place, placesFor } from './staff-places.ts';

/** As many pages as stand under their headings without scrolling; more are folded by group. */
const mostUnfolded = 12;

/** The pages by post. The group of the open page is unfolded; another unfolds in its place. */
export function StaffNav() {
  const { words, may } = useDuty();
  const [path] = useLocation();
  const groups = placesFor(may);
  const here = groups.find(({ places }) => places.some((place) => isIn(place, path)))?.name ?? null;
  const [unfolded, setUnfolded] = useState<{ readonly path: string; readonly group: GroupName | null } | null>(null);
  const progress = useImportFlow((flow) => (flow.step === 'committing' ? flow.progress : null));
  const isFolding = groups.reduce((count, { places }) => count + places.length, 0) > mostUnfolded;
  // What was unfolded by hand stays so until another page is opened.
  const open = unfolded?.path === path ? unfolded.group : here;

  return (
    <nav className="staff-nav" data-folding={isFolding} aria-label={words.nav.label}>
      {groups.map(({ name, places }) => (
        <div key={name} className="staff-nav-group" data-here={name === here}>
          {isFolding ? (
            <button
              type="button"
              aria-expanded={open === name}
              aria-controls={`staff-nav-${name}`}
              onClick={() => setUnfolded({ path, group: open === name ? null : name })}
            >
              <span>{words.nav.groups[name]}</span>
              <RightOutlined aria-hidden />
            </button>
          ) : (
            <h2>{words.nav.groups[name]}</h2>
          )}
          <ul id={`staff-nav-${name}`} hidden={isFolding && open !== name} aria-label={words.nav.groups[name]}>
            {places.map((place) => (
              <li key={place.name}>
                <PlaceLink place={place} isHere={isIn(place, path)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {may('backup.age') ? <BackupNav /> : null}
      {may('handbook.runs') ? <RunsNav /> : null}
      {may('privacy.requests') ? <RequestsNav key={path} /> : null}
      {progress === null || !may('roster.progress') ? null : (
        <Link href="/roster" className="staff-nav-work num">
          {words.nav.importing(progress.done, progress.total)}
        </Link>
      )}
    </nav>
  );
}

function PlaceLink({ place: { name, Icon }, isHere }: { place: Place; isHere: boolean }) {
  const { words } = useDuty();
  return (
    <Link href={`/${name}`} aria-current={isHere ? 'page' : undefined}>
      <Icon aria-hidden />
      <span>{words.nav[name]}</span>
    </Link>
  );
}
