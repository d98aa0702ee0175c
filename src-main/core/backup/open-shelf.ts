/** Where backups are found, also where there is no database. */
import type { ApplicationOptions } from '../application-options.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { Shelf } from '../restore/ready.service.ts';

export async function openShelf(_: ApplicationOptions): Promise<Shelf> {
  return { places: notYet, list: notYet, chosen: notYet };
}
