import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';

/** 分享统计 */
export function Figures() {
  const { words } = useDuty();
  return (
    <Page title={words.nav.figures} lead="">
      {null}
    </Page>
  );
}
