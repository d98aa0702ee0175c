import { ArrowLeftOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { HandbookPage } from '../../../../src-main/contract/handbook-pages.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { PaperDialog } from '../printing/paper-dialog.tsx';
import { AssessmentsTab } from './assessments-tab.tsx';
import { AwardsTab } from './awards-tab.tsx';
import { DueTags } from './due-tags.tsx';
import { LineEditor, type OpenedLine } from './line-editor.tsx';
import type { PersonLines } from './person-lines.ts';
import { quarterOf } from './quarters.ts';
import { ReportsTab } from './reports-tab.tsx';
import { TalksTab } from './talks-tab.tsx';
import { TrainingsTab } from './trainings-tab.tsx';

const tabs = ['talks', 'reports', 'assessments', 'trainings', 'awards'] as const;
type Tab = (typeof tabs)[number];

const pages: Readonly<Record<Tab, HandbookPage>> = {
  talks: 'H7',
  reports: 'H8',
  assessments: 'H9',
  trainings: 'H11',
  awards: 'H12',
};

/** Everything written of one person, and what is still to be written. */
export function PersonPage({ memberId }: { memberId: MemberId }) {
  const { words, times } = useDuty();
  const says = words.mentoring;
  const [search] = useSearchParams();
  const asked = search.get('tab');
  const tab = tabs.find((each) => each === asked) ?? 'talks';
  const held = useAnswer('mentoring.person', { memberId });
  const [opened, setOpened] = useState<OpenedLine | null>(null);
  const [isPrinting, setPrinting] = useState(false);
  const person = held.value;
  const quarter = quarterOf(times.today());
  const news: Readonly<Record<Tab, OpenedLine>> = {
    talks: { kind: 'talk', line: null },
    reports: { kind: 'report', line: quarter },
    assessments: { kind: 'assessment', line: null },
    trainings: { kind: 'training', line: null },
    awards: { kind: 'award', line: null },
  };
  const adds: Readonly<Record<Tab, string>> = {
    talks: says.talk.add,
    reports: says.report.add,
    assessments: says.assessment.add,
    trainings: says.training.add,
    awards: says.award.add,
  };
  return (
    <div className="page session-page">
      <Link href="/mentoring" className="session-back">
        <ArrowLeftOutlined aria-hidden /> {says.person.back}
      </Link>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {person === null ? (
        <p role="status">{held.problem === null ? words.common.loading : null}</p>
      ) : (
        <>
          <PersonHead person={person}>
            <Button
              icon={<PrinterOutlined aria-hidden />}
              disabled={person.bookNumber === null}
              onClick={() => setPrinting(true)}
            >
              {says.person.print[tab]}
            </Button>
            <Button
              type="primary"
              className="big"
              icon={<PlusOutlined aria-hidden />}
              disabled={person.bookNumber === null}
              onClick={() => setOpened(news[tab])}
            >
              {adds[tab]}
            </Button>
          </PersonHead>
          <nav className="session-tabs" aria-label={says.person.tabs}>
            {tabs.map((each) => (
              <Link
                key={each}
                href={`/mentoring/${memberId}?${new URLSearchParams({ tab: each }).toString()}`}
                replace
                aria-current={each === tab ? 'page' : undefined}
              >
                {says.person.tabNames[each]}
                {person[each].length === 0 ? null : <small className="num"> {person[each].length}</small>}
              </Link>
            ))}
          </nav>
          {tab === 'talks' ? <TalksTab talks={person.talks} onOpen={setOpened} /> : null}
          {tab === 'reports' ? (
            <ReportsTab reports={person.reports} dues={person.dues} quarter={quarter} onOpen={setOpened} />
          ) : null}
          {tab === 'assessments' ? <AssessmentsTab person={person} onOpen={setOpened} /> : null}
          {tab === 'trainings' ? <TrainingsTab trainings={person.trainings} onOpen={setOpened} /> : null}
          {tab === 'awards' ? <AwardsTab awards={person.awards} onOpen={setOpened} /> : null}
          {opened === null ? null : (
            <LineEditor
              person={person}
              opened={opened}
              onClose={() => setOpened(null)}
              onDone={() => {
                setOpened(null);
                held.reload();
              }}
            />
          )}
          {isPrinting ? (
            <PaperDialog
              request={{ sheet: 'handbook', memberId, pages: [pages[tab]], leaf: null }}
              onClose={() => setPrinting(false)}
            />
          ) : null}
        </>
      )}
    </div>
  );
}

function PersonHead({ person, children }: { person: PersonLines; children: ReactNode }) {
  const { words } = useDuty();
  const says = words.mentoring;
  const names = person.mentors.map(({ who, post }) => (post === '' ? who.name : `${who.name}（${post}）`)).join('、');
  return (
    <header className="page-head session-head">
      <div>
        <h2>
          {person.name} <span className="tag">{says.stages[person.stage]}</span>
        </h2>
        <p className="num">{says.person.facts(person.studentNumber, person.className)}</p>
        {person.bookNumber === null ? (
          <p>{says.person.noBook}</p>
        ) : (
          <>
            <p>{says.person.mentors(names === '' ? says.noMentor : names)}</p>
            <DueTags dues={person.dues} />
          </>
        )}
      </div>
      <div className="page-acts">{children}</div>
    </header>
  );
}
