import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';

/** 打印 */
export function Printing() {
  const { words } = useDuty();
  return (
    <Page title={words.nav.printing} lead="">
      {null}
    </Page>
  );
}
