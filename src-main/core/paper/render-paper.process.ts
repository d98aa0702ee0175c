/** Entry of the process that draws one paper. Started by child_process.fork or by Electron's utilityProcess. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { render, type RenderRequest } from './render.ts';

interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: RenderRequest }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

/** Beside the folder of the programs in a build; within it where a test put them. */
const places = [join(import.meta.dirname, '..', 'fonts'), join(import.meta.dirname, 'fonts')];
const fontFolder = places.find((place) => existsSync(place)) ?? join(import.meta.dirname, '..', 'fonts');

if (parentPort === undefined) {
  process.once('message', (request: RenderRequest) => {
    void render(request, fontFolder).then((made) => process.send?.(made, () => process.disconnect()));
  });
} else {
  parentPort.once('message', ({ data }) => {
    void render(data, fontFolder).then((made) => parentPort.postMessage(made));
  });
}
