export const startUpFaults = [
  'data.locked',
  'data.newer',
  'data.damaged',
  'data.missing',
  'data.tampered',
  'data.unwritable',
  'data.demo-mismatch',
  /** The file of the key the cells were sealed with is not there. */
  'key.missing',
  /** Unreadable, of another account or machine, or not the one of this database. */
  'key.unusable',
  'disk.low',
  'migration.failed',
] as const;
export type StartUpFaultCode = (typeof startUpFaults)[number];

/** The application refuses to start; nothing in the data folder was changed by the refusal. */
export class StartUpFault extends Error {
  override readonly name = 'StartUpFault';
  readonly code: StartUpFaultCode;
  /** For staff: what was found, without personal data. */
  readonly detail: string;
  constructor(code: StartUpFaultCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}
