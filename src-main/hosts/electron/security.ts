/** Electron's security checklist, item by item; the objects are handed in so that each refusal can be tested. */
import path from 'node:path';
import type { App, Protocol, Session, WebContents } from 'electron';
import type { Logger } from '../../core/kernel/logger.ts';
import { appScheme, isOurAddress } from './protocol.ts';

const debugSwitches =
  /^--?(inspect|remote-debugging|remote-allow|debug|js-flags|load-extension|disable-web-security|no-sandbox|disable-sandbox|disable-gpu-sandbox|single-process|host-rules|host-resolver-rules|proxy-|ignore-certificate|allow-file-access|unsafely-treat|enable-blink-features|user-data-dir|log-net-log|[a-z]+-cmd-prefix|gpu-launcher|require|import|loader|experimental-loader|r$)/i;

/** The first word that would open the program to a debugger or weaken it, or null. */
export const debugSwitchIn = (argv: readonly string[]): string | null =>
  argv.find((word) => debugSwitches.test(word)) ?? null;

/** 4, 18: both have no effect any more once Electron is ready. */
export function prepare(
  app: Pick<App, 'enableSandbox'>,
  protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>,
): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
}

/** 2, 12, 13, 14: every page, present and to come. */
export function guardPages(app: Pick<App, 'on'>, logger: Logger): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents, logger));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  // Answered, not only stopped: a request without an answer waits for ever.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _details, _info, answer) => {
    event.preventDefault();
    answer();
  });
}

interface Stoppable {
  preventDefault(): void;
}

export function guardPage(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>, logger: Logger): void {
  const refuse = (what: string) => (event: Stoppable) => {
    event.preventDefault();
    logger.warn('page.refused', { what });
  };
  contents.setWindowOpenHandler(() => {
    logger.warn('page.refused', { what: 'window' });
    return { action: 'deny' };
  });
  contents.on('will-navigate', refuse('navigate'));
  contents.on('will-frame-navigate', refuse('frame-navigate'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  // Leaving is ours to decide; a page must not hold the kiosk with a question.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}

const exportTypes = new Set(['.xlsx', '.csv', '.pdf']);

/** 5: Electron grants everything unless told otherwise; each kind of request has a door of its own. */
export function guardSession(session: Session, downloads: string, logger: Logger): void {
  session.setPermissionRequestHandler((_contents, permission, grant) => {
    logger.warn('permission.refused', { permission });
    grant(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  // Bluetooth asks nobody as long as nobody listens.
  for (const name of ['select-hid-device', 'select-usb-device'] as const) {
    session.on(name as 'select-hid-device', (event: Stoppable, _offered: unknown, choose: () => void) => {
      event.preventDefault();
      choose();
    });
  }
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  session.on('file-system-access-restricted', (_event, _details, decide) => decide('deny'));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    // Only files our own page made, by a person's act; no dialog, which would show the whole disk.
    const name = path.basename(item.getFilename());
    const isOurs = item.getURL().startsWith('blob:app://bundle/') && item.hasUserGesture();
    if (isOurs && exportTypes.has(path.extname(name).toLowerCase())) item.setSavePath(path.join(downloads, name));
    else {
      event.preventDefault();
      logger.warn('download.refused');
    }
  });
}

/** 17: the call comes from the top frame of our own window, still showing our own page. */
export function isOurFrame(
  frame: { readonly url: string; readonly parent: unknown } | null,
  mainFrame: unknown,
): frame is { readonly url: string; readonly parent: unknown } {
  return frame !== null && frame === mainFrame && isOurAddress(frame.url);
}
