/** 交接清单: what the old committee hands to the new one. */
import { Refusal } from '../../contract/route.ts';
import type { AssemblyId, HandOverItemId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import type { AssemblyRepository, StoredItem } from './assembly.repository.ts';
import type { AssemblyService } from './assembly.service.ts';

interface Parts {
  readonly repository: AssemblyRepository;
  readonly assemblies: Pick<AssemblyService, 'requireAt' | 'changed'>;
  readonly clock: Clock;
}

export interface GivenItem extends Pick<StoredItem, 'kind' | 'what' | 'count' | 'note'> {
  readonly isHanded: boolean;
}

export type HandOverService = ReturnType<typeof handOverService>;

export function handOverService({ repository, assemblies, clock }: Parts) {
  /** @throws Refusal assembly.unknown, assembly.changed-meanwhile, assembly.wrong-step, assembly.item-unknown */
  async function requireItem(id: AssemblyId, version: number, itemId: HandOverItemId | null) {
    const { assembly, items } = await assemblies.requireAt(id, version, ['hand-over']);
    const item = items.find((each) => each.id === itemId) ?? null;
    if (itemId !== null && item === null) throw new Refusal('assembly.item-unknown');
    return { assembly, item };
  }

  return {
    /** Inside a write. NULL adds one. @throws Refusal of the contract's problems of assembly.saveItem */
    async save(id: AssemblyId, version: number, itemId: HandOverItemId | null, { isHanded, ...given }: GivenItem) {
      const { assembly, item } = await requireItem(id, version, itemId);
      const fields = { ...given, handedAt: isHanded ? (item?.handedAt ?? clock.now()) : null };
      if (item) await repository.updateItem(item.id, fields);
      else await repository.addItems([{ ...fields, assemblyId: id }]);
      return assemblies.changed(assembly);
    },

    /** Inside a write. @throws Refusal of the contract's problems of assembly.removeItem */
    async remove(id: AssemblyId, version: number, itemId: HandOverItemId) {
      const { assembly } = await requireItem(id, version, itemId);
      await repository.removeItem(itemId);
      return assemblies.changed(assembly);
    },
  };
}
