import type { Planted } from './planted.ts';
import type { ShellRule } from '../support/rules/shell-rules.ts';

const one = (rule: ShellRule, file: string, source: string): Planted => ({ rule, file, source });
const shell = 'src-main/hosts/electron/planted.ts';
const screen = 'src-renderer/features/home/planted.tsx';

export const plantedShell: readonly Planted[] = [
  one(
    'bridge-hands-over-no-electron-object',
    'src-main/hosts/electron/preload.ts',
    `import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.exposeInMainWorld('kiosk', { raw: ipcRenderer });\n`,
  ),
  one(
    'bridge-hands-over-no-electron-object',
    'src-main/hosts/electron/preload.ts',
    `import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.exposeInMainWorld('kiosk', { call: (channel: string) => ipcRenderer.invoke(channel) });\n`,
  ),
  one(
    'bridge-hands-over-no-electron-object',
    'src-main/hosts/electron/preload.ts',
    `import { contextBridge, ipcRenderer } from 'electron';\ncontextBridge.exposeInMainWorld('kiosk', { hear: (f: () => void) => ipcRenderer.on('x', f) });\n`,
  ),
  one('no-developer-tools', shell, `export const look = (w: { openDevTools(): void }) => w.openDevTools();\n`),
  one('no-developer-tools', shell, `export const wishes = { webPreferences: { devTools: true } };\n`),
  one('no-developer-tools', shell, `export const item = { role: 'toggleDevTools' };\n`),
  one('no-markup-from-text', screen, `export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;\n`),
  one('no-markup-from-text', screen, `export const a = (e: Element) => { e.innerHTML = 'x'; };\n`),
  one('no-markup-from-text', screen, `export const a = (e: Element) => { e['outerHTML'] = 'x'; };\n`),
  one('no-markup-from-text', screen, `document.write('x');\n`),
  one(
    'every-channel-checks-its-sender',
    shell,
    `import { ipcMain } from 'electron';\nipcMain.handle('open', (_event, what: string) => what);\n`,
  ),
  one('every-channel-checks-its-sender', shell, `import { ipcMain } from 'electron';\nipcMain.on('x', () => {});\n`),
  one('safe-web-preferences', shell, `export const wishes = { webPreferences: { nodeIntegration: true } };\n`),
  one('safe-web-preferences', shell, `export const wishes = { webPreferences: { contextIsolation: false } };\n`),
  one('safe-web-preferences', shell, `export const wishes = { webPreferences: { sandbox: false } };\n`),
  one('safe-web-preferences', shell, `export const wishes = { webPreferences: { webSecurity: false } };\n`),
  one('safe-web-preferences', shell, `export const wishes = { enableBlinkFeatures: 'X' };\n`),
  one('safe-web-preferences', shell, `export const scheme = { privileges: { bypassCSP: true } };\n`),
  one('no-door-to-the-system', shell, `import { shell } from 'electron';\nexport { shell };\n`),
  one('no-door-to-the-system', shell, `import * as all from 'electron';\nall.shell.openExternal('x');\n`),
  one('no-door-to-the-system', screen, `export const A = () => <iframe title="x" />;\n`),
  one('no-door-to-the-system', screen, `export const A = () => <a href="/x" target="_blank">x</a>;\n`),
  one('no-door-to-the-system', screen, `export const a = () => window.open('/x');\n`),
  one('no-door-to-the-system', screen, `export const a = () => window.print();\n`),
  one('files-are-chosen-by-staff-only', screen, `export const A = () => <input type="file" />;\n`),
  one('no-code-from-text', screen, `export const a = (text: string) => eval(text);\n`),
  one('no-code-from-text', screen, `export const a = (text: string) => new Function(text);\n`),
  one('no-code-from-text', screen, `export const a = 'javascript:alert(1)';\n`),
  one('no-strange-addresses', screen, `export const a = 'https://evil.test/';\n`),
  one('no-strange-addresses', shell, `export const a = 'file:///etc/passwd';\n`),
];
