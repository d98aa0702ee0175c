import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';

/** 心得 */
export function Reflections() {
  const { words } = useDuty();
  return (
    <Page title={words.nav.reflections} lead="">
      {null}
    </Page>
  );
}
