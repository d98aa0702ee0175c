import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';

/** 读书分享 */
export function Sessions() {
  const { words } = useDuty();
  return (
    <Page title={words.nav.reading} lead="">
      {null}
    </Page>
  );
}
