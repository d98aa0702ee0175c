import { useEffect } from 'react';

const fields = 'input, textarea, [role="combobox"]';
const searchField = '.staff-main [data-search] input, .staff-main input[data-search]';

/** `/` goes to the page's search field, Esc back to the first page. Dialogs take their Esc before. */
export function useStaffKeys(navigate: (to: string) => void, home: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const field = event.target instanceof HTMLElement && event.target.matches(fields) ? event.target : null;
      if (event.key === '/' && field === null) {
        const search = document.querySelector<HTMLInputElement>(searchField);
        if (search === null) return;
        event.preventDefault();
        search.focus();
        search.select();
      }
      if (event.key !== 'Escape' || document.querySelector('.staff-layer [role="dialog"]') !== null) return;
      if (field === null) navigate(home);
      else field.blur();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate, home]);
}
