import { useEffect } from 'react';

/** `/` goes to the page's search field, Esc back to the desk. Dialogs take their Esc before. */
export function useStaffKeys(navigate: (to: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, [role="combobox"]');
      if (event.key === '/' && !isTyping && !event.isComposing) {
        const field = document.querySelector<HTMLInputElement>(
          '.staff-main [data-search] input, .staff-main input[data-search]',
        );
        if (field === null) return;
        event.preventDefault();
        field.focus();
        field.select();
      }
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('.staff-layer [role="dialog"]') !== null) return;
      if (isTyping) (event.target as HTMLElement).blur();
      else navigate('/desk');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
}
