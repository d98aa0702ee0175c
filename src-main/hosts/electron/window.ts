import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import type { Logger } from '../../core/kernel/logger.ts';
import { isAllowedKey } from './allowed-keys.ts';

export interface WindowWishes {
  readonly isKiosk: boolean;
  readonly preload: string;
  readonly session: Session;
}

/** Written out even where Electron's defaults agree: a later default must not weaken us. */
export function windowOptions({ isKiosk, preload, session }: WindowWishes): BrowserWindowConstructorOptions {
  return {
    kiosk: isKiosk,
    fullscreen: isKiosk,
    closable: !isKiosk,
    minimizable: !isKiosk,
    resizable: !isKiosk,
    width: 1280,
    height: 800,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#fbf6ec',
    title: '163党群服务站',
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      devTools: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  };
}

type Window = Pick<BrowserWindow, 'on' | 'once' | 'show' | 'focus' | 'webContents'>;

export interface WindowCare {
  readonly isKiosk: boolean;
  readonly isQuitting: () => boolean;
  readonly logger: Logger;
}

/** Keys, zoom and focus of one window. */
export function careFor(window: Window, { isKiosk, isQuitting, logger }: WindowCare): void {
  window.once('ready-to-show', () => window.show());
  window.webContents.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault();
  });
  const pinZoom = () => void window.webContents.setVisualZoomLevelLimits(1, 1);
  window.webContents.on('did-finish-load', pinZoom);
  // Another display, or the same one turned, forgets the limits (electron#11216).
  window.on('resize', pinZoom);
  window.on('close', (event) => {
    if (isKiosk && !isQuitting()) event.preventDefault();
  });
  window.on('blur', () => {
    if (!isKiosk || isQuitting()) return;
    // Nothing an application can do stops every system gesture; it can notice and come back.
    logger.warn('window.lost-focus');
    window.focus();
  });
}
