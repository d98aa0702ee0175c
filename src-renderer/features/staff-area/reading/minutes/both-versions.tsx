import { Button, Modal } from 'antd';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import { Scroller } from '../../../../ui/scroller.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { keepMine, takeTheirs } from './minutes-acts.ts';
import type { MinutesDraft } from './minutes-draft.ts';
import type { Theirs } from './minutes-flow.ts';
import { MinutesView } from './minutes-view.tsx';

interface BothVersionsProps {
  readonly sessionId: SessionId;
  readonly mine: MinutesDraft;
  readonly theirs: Theirs;
}

/** Two people wrote: both texts side by side, and nothing lost by choosing. */
export function BothVersions({ sessionId, mine, theirs }: BothVersionsProps) {
  const { words, times } = useDuty();
  const says = words.minutes.elsewhere;
  const when = theirs.savedAt === null ? '' : times.second(theirs.savedAt);
  return (
    <Modal
      open
      centered
      width="min(1400px, 94%)"
      scrollLock={false}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={says.title}
      footer={[
        <Button key="theirs" onClick={() => takeTheirs(sessionId)}>
          {says.takeTheirs}
        </Button>,
        <Button key="mine" type="primary" onClick={() => keepMine(sessionId)}>
          {says.keepMine}
        </Button>,
      ]}
    >
      <p className="num">{says.lead(theirs.savedBy ?? words.common.none, when)}</p>
      <div className="both-versions">
        <Scroller className="panel-staff" label={says.mine}>
          <h2>{says.mine}</h2>
          <MinutesView minutes={mine} other={theirs.body} />
        </Scroller>
        <Scroller className="panel-staff" label={says.theirs}>
          <h2>{says.theirs}</h2>
          <MinutesView minutes={theirs.body} other={mine} />
        </Scroller>
      </div>
    </Modal>
  );
}
