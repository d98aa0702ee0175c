import { contextBridge, ipcRenderer } from 'electron';

/** The whole bridge: one channel, answered by an Outcome. It never changes when routes do. */
contextBridge.exposeInMainWorld('kiosk', {
  call: (route: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', route, input),
});
