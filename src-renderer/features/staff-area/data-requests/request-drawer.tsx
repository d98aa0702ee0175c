import { PrinterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import { useDuty } from '../parts/staff-duty.ts';
import type { DataRequestRow } from './data-request-row.ts';
import { DueTag } from './due-tag.tsx';
import { EraseRecords } from './erase-records.tsx';
import { SettleRequest } from './settle-request.tsx';

interface RequestDrawerProps {
  readonly request: DataRequestRow;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onPrint: (request: SheetRequest) => void;
}

/** What somebody asked, what can be deleted, and the answer. */
export function RequestDrawer({ request, onClose, onChanged, onPrint }: RequestDrawerProps) {
  const { words, times, may } = useDuty();
  const says = words.dataRequests;
  const { kind, about, text, name, className, memberId, askedAt, state, answer, settledAt } = request;
  const [removed, setRemoved] = useState<number | null>(null);
  const isOpen = state === 'open';
  const facts = [
    [says.columns.person, [name, className].filter((part) => part !== '').join(' · ')],
    [says.about, about],
    [says.columns.askedAt, times.full(askedAt)],
    [says.columns.dueOn, <DueTag key="due" request={request} />],
  ] as const;
  return (
    <Drawer open size={760} title={says.oneTitle(says.kinds[kind])} onClose={onClose} destroyOnHidden>
      <div className="form request">
        <dl>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="num">{value}</dd>
            </div>
          ))}
        </dl>
        <section>
          <h3>{says.said}</h3>
          <p className="request-said">{text === '' ? says.noText : text}</p>
        </section>
        <div className="row-acts">
          {may('members.search') ? (
            <Link href={`/members?text=${encodeURIComponent(name)}`} className="link-cell">
              {says.toMember}
            </Link>
          ) : null}
          {/* Whoever may delete may hand out the copy too. */}
          {may('privacy.erase') ? (
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => onPrint({ sheet: 'own-data', memberId })}>
              {says.printCopy}
            </Button>
          ) : null}
        </div>
        {isOpen && kind !== 'correction' ? <EraseRecords request={request} onErased={setRemoved} /> : null}
        {isOpen ? (
          <SettleRequest
            key={removed}
            requestId={request.requestId}
            usual={removed === null ? '' : says.erase.answerFor(removed)}
            onDone={onChanged}
          />
        ) : (
          <section>
            <h3>{says.states[state]}</h3>
            <p className="request-said">{answer}</p>
            <small className="staff-hint num">{settledAt === null ? '' : says.answered(times.full(settledAt))}</small>
          </section>
        )}
      </div>
    </Drawer>
  );
}
