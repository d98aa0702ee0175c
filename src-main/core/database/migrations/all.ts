import type { Migration } from '../migrations.ts';
import { initial } from './0001-initial.ts';
import { reading } from './0002-reading.ts';
import { quiz } from './0003-quiz.ts';
import { handbook } from './0004-handbook.ts';
import { servicePosts } from './0005-service-posts.ts';
import { sealed } from './0006-sealed/sealed.ts';

/** In order; released ones never change. */
export const migrations: readonly Migration[] = [initial, reading, quiz, handbook, servicePosts, sealed];
