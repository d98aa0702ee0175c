/** What core tells of posts and terms. */
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { Post } from '../../../../src-main/contract/values.ts';

export type PostRow = Answer<'posts.holders'>['posts'][number];
export type HolderRow = PostRow['holders'][number];
export type TermRow = Answer<'terms.list'>['terms'][number];

export interface Appointment extends HolderRow {
  readonly post: Post;
}

export type TermWish =
  | { readonly kind: 'begin' }
  | { readonly kind: 'past' }
  | { readonly kind: 'change'; readonly term: TermRow };
