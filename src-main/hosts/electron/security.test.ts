import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { App, Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { recordingLogger } from '../../../tests/support/recording-logger.ts';
import { debugSwitchIn, guardPage, guardPages, guardSession, isOurFrame, prepare } from './security.ts';

class Stoppable {
  isStopped = false;
  preventDefault(): void {
    this.isStopped = true;
  }
}

function fired(emitter: EventEmitter, name: string, ...more: unknown[]): Stoppable {
  const event = new Stoppable();
  emitter.emit(name, event, ...more);
  return event;
}

describe('debug switches (E6)', () => {
  // Bug: whoever can edit the shortcut opens the program to a debugger.
  it.each([
    '--inspect',
    '--inspect=0',
    '--inspect-brk',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--js-flags=--expose-gc',
    '--no-sandbox',
    '-inspect',
    '--disable-web-security',
    '--load-extension=/x',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=evil.test',
    '--ignore-certificate-errors',
    '--unsafely-treat-insecure-origin-as-secure=http://evil.test',
    '--renderer-cmd-prefix=xterm',
    '--gpu-launcher=xterm',
    '--user-data-dir=/x',
    '--single-process',
    '--require',
    '-r',
  ])('refuses %s', (word) => expect(debugSwitchIn(['--demo', word])).toBe(word));

  // Bug: an ordinary start is refused.
  it('lets the ordinary flags pass', () => {
    expect(debugSwitchIn(['--host=electron', '--data-dir=/inspect', '--kiosk', '--demo'])).toBeNull();
  });
});

describe('pages (E2)', () => {
  class FakeContents extends EventEmitter {
    open: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
    setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]): void {
      this.open = handler;
    }
  }

  // Bug: a link, a redirect, a form, a frame or a webview leaves the app.
  it('stay where they are', () => {
    const contents = new FakeContents();
    guardPage(contents as never, recordingLogger());
    for (const name of [
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
      'will-prevent-unload',
    ]) {
      expect(fired(contents, name).isStopped, name).toBe(true);
    }
    expect(contents.open?.({ url: 'app://bundle/' } as never)).toEqual({ action: 'deny' });
  });

  // Bug: only the first window is guarded.
  it('are guarded as they are made', () => {
    const app = new EventEmitter();
    guardPages(app as never, recordingLogger());
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    expect(fired(contents, 'will-navigate').isStopped).toBe(true);
    for (const name of ['login', 'select-client-certificate']) {
      let answers: unknown[] | null = null;
      const answer = (...given: unknown[]) => (answers = given);
      expect(fired(app, name, contents, {}, {}, answer).isStopped, name).toBe(true);
      expect(answers, name).toEqual([]);
    }
    let decided: boolean | null = null;
    fired(app, 'certificate-error', contents, 'https://x', 'err', {}, (trusted: boolean) => (decided = trusted));
    expect(decided).toBe(false);
  });

  // Bug: the sandbox is asked for too late, and silently not given.
  it('are sandboxed, with our scheme as a secure one', () => {
    const did: unknown[] = [];
    const app: Pick<App, 'enableSandbox'> = { enableSandbox: () => void did.push('sandbox') };
    prepare(app, { registerSchemesAsPrivileged: (schemes) => void did.push(schemes) });
    expect(did).toEqual([
      'sandbox',
      [{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }],
    ]);
    const main = readFileSync(new URL('main.ts', import.meta.url), 'utf8');
    expect(main.indexOf('prepare(app, protocol)')).toBeLessThan(main.indexOf('app.whenReady()'));
  });
});

describe('session (E5)', () => {
  class FakeSession extends EventEmitter {
    request: Parameters<Session['setPermissionRequestHandler']>[0] = null;
    check: Parameters<Session['setPermissionCheckHandler']>[0] = null;
    device: Parameters<Session['setDevicePermissionHandler']>[0] = null;
    setPermissionRequestHandler(handler: FakeSession['request']) {
      this.request = handler;
    }
    setPermissionCheckHandler(handler: FakeSession['check']) {
      this.check = handler;
    }
    setDevicePermissionHandler(handler: FakeSession['device']) {
      this.device = handler;
    }
    setDisplayMediaRequestHandler() {}
    setSpellCheckerEnabled() {}
  }
  const guarded = () => {
    const session = new FakeSession();
    guardSession(session as never, '/downloads', recordingLogger());
    return session;
  };

  // Bug: Electron grants every permission that nobody refuses.
  it.each(['geolocation', 'media', 'notifications', 'clipboard-read', 'fileSystem', 'hid', 'serial', 'usb'])(
    'denies %s',
    (permission) => {
      const session = guarded();
      let granted: boolean | null = null;
      session.request?.({} as never, permission as never, (answer) => (granted = answer), {} as never);
      expect(granted).toBe(false);
      expect(session.check?.(null, permission as never, 'app://bundle', {} as never)).toBe(false);
      expect(session.device?.({} as never)).toBe(false);
    },
  );

  // Bug: a chooser for devices opens over the kiosk.
  it.each([
    ['select-hid-device', {}],
    ['select-usb-device', {}],
    ['select-serial-port', [], {}],
  ])('opens no chooser: %s', (name, ...offered) => {
    let chosen: unknown = 'nothing said';
    expect(fired(guarded(), name, ...offered, (device: unknown) => (chosen = device)).isStopped).toBe(true);
    expect(chosen || undefined).toBeUndefined();
  });

  // Bug: a folder of the system is given to a page, or the page's question waits for ever.
  it('gives away no folder', () => {
    let decided = '';
    fired(guarded(), 'file-system-access-restricted', {}, (action: string) => (decided = action));
    expect(decided).toBe('deny');
  });

  // Bug: anything can be saved anywhere, or the save dialog shows the whole disk.
  it.each([
    ['blob:app://bundle/1', '名册.xlsx', true, '/downloads/名册.xlsx'],
    ['blob:app://bundle/1', '../../etc/名册.xlsx', true, '/downloads/名册.xlsx'],
    ['blob:app://bundle/1', '名册.xlsx', false, null],
    ['blob:app://bundle/1', 'run.exe', true, null],
    ['blob:app://bundle.evil/1', '名册.xlsx', true, null],
    ['https://evil.test/a.xlsx', 'a.xlsx', true, null],
  ])('download %s %s by a person: %s goes to %s', (url, name, byPerson, savedTo) => {
    let saved: string | null = null;
    const item = {
      getFilename: () => name,
      getURL: () => url,
      hasUserGesture: () => byPerson,
      setSavePath: (to: string) => (saved = to),
    };
    const event = fired(guarded(), 'will-download', item);
    expect(saved).toBe(savedTo);
    expect(event.isStopped).toBe(savedTo === null);
  });
});

describe('frame of a call (E3)', () => {
  const main = { url: 'app://bundle/', parent: null };

  // Bug: comparing `origin`, which is the text "null" for every custom scheme.
  it('is our own top frame on our own page', () => {
    expect(new URL('app://bundle/').origin).toBe(new URL('other://evil/').origin);
    expect(isOurFrame(main, main)).toBe(true);
    expect(isOurFrame(null, main)).toBe(false);
    expect(isOurFrame({ ...main, parent: main }, main)).toBe(false);
    for (const url of [
      'app://bundle.evil/',
      'app://evil/bundle',
      'http://bundle/',
      'file:///bundle',
      'about:blank',
      '',
      'app://bundle@evil/',
    ]) {
      const frame = { url, parent: null };
      expect(isOurFrame(frame, frame), url).toBe(false);
    }
  });
});
