/** What the supervisor and its host say to each other, over the channel between their processes and nowhere else. */

export type Order =
  /** Browser sessions of the host before, as digests: their page goes on, signed out. */
  | { readonly order: 'keep'; readonly sessions: readonly string[] }
  | { readonly order: 'ping' }
  /** A way in for a new browser; whatever the one before was let into is over. */
  | { readonly order: 'invite' }
  /** What to end should the supervisor die: nobody else would. */
  | { readonly order: 'browser'; readonly pid: number | null }
  | { readonly order: 'close' };

export type Report =
  | { readonly report: 'ready'; readonly port: number }
  | { readonly report: 'pong' }
  | { readonly report: 'invitation'; readonly nonce: string }
  | { readonly report: 'session'; readonly digest: string }
  | { readonly report: 'page'; readonly is: 'alive' | 'lost' };
