/** What a command has around it. */
import type { Application } from '../../core/application.ts';
import type { AskApplication } from './ask.ts';
import type { Output } from './output.ts';

export interface Surroundings {
  readonly application: Pick<Application, 'verify' | 'drawBooks'>;
  readonly ask: AskApplication;
  readonly output: Output;
  /** @throws UsageFault when the file cannot be read */
  readonly readBytes: (file: string) => Buffer;
  /** Absolute. */
  readonly absolute: (file: string) => string;
  /** Whether and where `--out` may be written. @throws UsageFault */
  readonly outFile: (given: string | undefined) => OutFile;
  /** A folder that is there; absolute. @throws UsageFault */
  readonly outFolder: (given: string | undefined) => string;
}

export interface OutFile {
  /** Absolute. */
  readonly path: string;
  /** @throws Refused */
  write(bytes: Uint8Array): void;
}
