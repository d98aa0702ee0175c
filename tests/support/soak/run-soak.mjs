// @ts-check
/** `npm run soak -- --minutes=120 --days=100 --out=FILE.csv`: a hundred days in two hours. Build first (`npm run build`). */
import path from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(path.join(import.meta.dirname, 'soak.ts'), { configFile: false });
await /** @type {{ soak(): Promise<void> }} */ (module).soak();
