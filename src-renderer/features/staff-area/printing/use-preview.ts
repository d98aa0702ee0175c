import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { SheetRequest } from '../../../../src-main/contract/printing.ts';
import { useDuty } from '../parts/staff-duty.ts';
import type { ProblemOf } from '../parts/use-answer.ts';

export interface Preview {
  /** The paper drawn last; stays in sight while it is drawn anew. */
  readonly paper: Answer<'printing.preview'> | null;
  readonly problem: ProblemOf<'printing.preview'> | null;
  readonly isDrawing: boolean;
  readonly redraw: () => void;
}

/** A paper as it would be printed now, drawn on sight. */
export function usePreview(request: SheetRequest): Preview {
  const { call, keepAwake } = useDuty();
  const [paper, setPaper] = useState<Preview['paper']>(null);
  const [problem, setProblem] = useState<Preview['problem']>(null);
  const [isDrawing, setDrawing] = useState(true);
  const turns = useRef(0);
  const key = JSON.stringify(request);

  const redraw = useCallback(() => {
    const turn = ++turns.current;
    setDrawing(true);
    setProblem(null);
    void call('printing.preview', { request: JSON.parse(key) as SheetRequest }).then((reply) => {
      if (turn !== turns.current) return;
      keepAwake();
      setDrawing(false);
      if ('value' in reply) setPaper(reply.value);
      else setProblem(reply.problem);
    });
  }, [call, keepAwake, key]);

  useEffect(() => {
    redraw();
    return () => {
      turns.current += 1;
    };
  }, [redraw]);

  return { paper, problem, isDrawing, redraw };
}
