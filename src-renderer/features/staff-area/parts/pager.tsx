import { Button } from 'antd';
import { useDuty } from './staff-duty.ts';

export const pageSize = 50;

interface PagerProps {
  readonly offset: number;
  readonly total: number;
  readonly onGo: (offset: number) => void;
}

export function Pager({ offset, total, onGo }: PagerProps) {
  const { words } = useDuty();
  if (total === 0) return <div className="pager" />;
  const last = Math.min(total, offset + pageSize);
  return (
    <div className="pager">
      <span className="num">{words.common.pageOf(offset + 1, last, total)}</span>
      <Button disabled={offset === 0} onClick={() => onGo(Math.max(0, offset - pageSize))}>
        {words.common.previousPage}
      </Button>
      <Button disabled={last >= total} onClick={() => onGo(offset + pageSize)}>
        {words.common.nextPage}
      </Button>
    </div>
  );
}
