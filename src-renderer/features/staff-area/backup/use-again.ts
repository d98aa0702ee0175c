import { useEffect } from 'react';

/** Asked again whenever `round` goes on; its first value is what the screen was opened with. */
export function useAgain(round: number, reload: () => void): void {
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
}
