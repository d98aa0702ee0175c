import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';

/** 图书借还 */
export function Books() {
  const { words } = useDuty();
  return (
    <Page title={words.nav.books} lead="">
      {null}
    </Page>
  );
}
