/**
 * A page holds one answer open for as long as it lives. When its process dies the browser lets go of it at once, long
 * before a missing heartbeat would tell.
 */
import type { ServerResponse } from 'node:http';

export interface LifelineOptions {
  /** A page went without a word and none took its place. */
  readonly onLost: (connection: string) => void;
  /** A page has come up; whatever another one in this browser was let into before is over. */
  readonly onPage: (connection: string) => void;
  readonly graceMs?: number;
  readonly leavingMs?: number;
}

interface Line {
  page: string;
  readonly open: Set<ServerResponse>;
  isLeaving: boolean;
  timer: NodeJS.Timeout | undefined;
}

export type Lifelines = ReturnType<typeof openLifelines>;

export function openLifelines({ onLost, onPage, graceMs = 700, leavingMs = 15_000 }: LifelineOptions) {
  const lines = new Map<string, Line>();
  let isClosing = false;

  const wait = (connection: string, line: Line) => {
    line.timer = setTimeout(
      () => {
        lines.delete(connection);
        onLost(connection);
      },
      line.isLeaving ? leavingMs : graceMs,
    );
    line.timer.unref();
  };

  return {
    /** `response` has its head written and stays open. `page` names one load of the page. */
    hold(connection: string, page: string, response: ServerResponse): void {
      const known = lines.get(connection);
      if (known?.page !== page) onPage(connection);
      const line = known ?? { page, open: new Set(), isLeaving: false, timer: undefined };
      lines.set(connection, line);
      clearTimeout(line.timer);
      line.page = page;
      line.isLeaving = false;
      line.open.add(response);
      response.on('close', () => {
        line.open.delete(response);
        if (!isClosing && line.open.size === 0 && lines.get(connection) === line) wait(connection, line);
      });
    },

    /** The page is about to be replaced by another load of it. */
    leaving(connection: string): void {
      const line = lines.get(connection);
      if (!line) return;
      line.isLeaving = true;
      if (line.timer === undefined || line.open.size > 0) return;
      clearTimeout(line.timer);
      wait(connection, line);
    },

    /** Its browser is not ours any more: what becomes of its page says nothing of the one that took its place. */
    forget(connection: string): void {
      const line = lines.get(connection);
      lines.delete(connection);
      clearTimeout(line?.timer);
      for (const response of line?.open ?? []) response.end();
    },

    close(): void {
      isClosing = true;
      for (const { open, timer } of lines.values()) {
        clearTimeout(timer);
        for (const response of open) response.end();
      }
      lines.clear();
    },
  };
}
