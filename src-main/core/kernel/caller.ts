/**
 * Who asks. Decided by the host (which window, which browser session, or the command line), never by the input.
 * Which staff member it is, core knows by the connection.
 */
export interface Caller {
  /** kiosk: somebody at the screen. operator: whoever may already read the data folder, at the command line. */
  readonly origin: 'kiosk' | 'operator';
  /** Opaque; one per window or browser session. */
  readonly connection: string;
}
