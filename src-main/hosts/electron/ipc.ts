import { randomUUID } from 'node:crypto';
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Outcome } from '../../contract/route.ts';
import type { Application } from '../../core/application.ts';
import type { Logger } from '../../core/kernel/logger.ts';
import { carryClone, forbidden } from '../startup/carry.ts';
import { isOurFrame } from './security.ts';

type Contents = Pick<WebContents, 'id' | 'on'>;

/** One connection for each load of the page: a reload or a crash ends the staff session that was in it. */
export function connections(application: Pick<Application, 'forget'>) {
  const open = new Map<number, string>();
  const end = (id: number) => {
    const connection = open.get(id);
    open.delete(id);
    if (connection !== undefined) application.forget(connection);
  };
  return {
    watch(contents: Contents): void {
      contents.on('did-start-navigation', (event) => {
        if (event.isMainFrame && !event.isSameDocument) end(contents.id);
      });
      contents.on('render-process-gone', () => end(contents.id));
      contents.on('destroyed', () => end(contents.id));
    },
    of(contents: Pick<Contents, 'id'>): string {
      const known = open.get(contents.id) ?? randomUUID();
      open.set(contents.id, known);
      return known;
    },
  };
}

export interface IpcOptions {
  readonly application: Pick<Application, 'call'>;
  readonly connections: Pick<ReturnType<typeof connections>, 'of'>;
  readonly logger: Logger;
  /** The page said that it is alive. */
  readonly onBeat?: () => void;
}

type Asker = Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>;

/** The one channel. Strangers are answered, not ignored: a dropped call would leave a screen waiting. */
export function callHandler({ application, connections: known, logger, onBeat }: IpcOptions) {
  return async (event: Asker, route: unknown, input: unknown): Promise<Outcome<unknown>> => {
    if (!isOurFrame(event.senderFrame, event.sender.mainFrame)) {
      logger.warn('call.stranger');
      return forbidden;
    }
    if (route === 'health.beat') onBeat?.();
    return carryClone(application, { origin: 'kiosk', connection: known.of(event.sender) }, route, input);
  };
}

export function answerCalls(ipcMain: Pick<IpcMain, 'handle'>, options: IpcOptions): void {
  ipcMain.handle('call', callHandler(options));
}
