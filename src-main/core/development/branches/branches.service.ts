/** 党支部 of this station: papers name them, so a closed one stays. */
import type { Branch, BranchFields } from '../../../contract/development.ts';
import { Refusal } from '../../../contract/route.ts';
import type { BranchId } from '../../../contract/values.ts';
import type { BranchesRepository, StoredBranch } from './branches.repository.ts';

export type BranchesService = ReturnType<typeof branchesService>;

export function branchesService(repository: BranchesRepository) {
  /** @throws Refusal branch.unknown, branch.changed-elsewhere */
  async function requireVersion(id: BranchId, version: number): Promise<StoredBranch> {
    const found = await repository.get(id);
    if (!found) throw new Refusal('branch.unknown');
    if (found.version !== version) throw new Refusal('branch.changed-elsewhere');
    return found;
  }

  return {
    all: repository.all,

    async list(): Promise<Branch[]> {
      const [branches, people] = await Promise.all([repository.all(), repository.people()]);
      return branches.map(({ id: branchId, ...branch }) => ({
        ...branch,
        branchId,
        people: people.get(branchId) ?? 0,
      }));
    },

    /** One that people may be put into. @throws Refusal branch.unknown */
    async requireOpen(id: BranchId): Promise<StoredBranch> {
      const found = await repository.get(id);
      if (!found || found.isClosed) throw new Refusal('branch.unknown');
      return found;
    },

    /** Of a file, closed or not. @throws Refusal branch.unknown */
    async require(id: BranchId): Promise<StoredBranch> {
      const found = await repository.get(id);
      if (!found) throw new Refusal('branch.unknown');
      return found;
    },

    /** Inside a write. @throws Refusal of the contract's problems of development.saveBranch */
    async save(id: BranchId | null, version: number, fields: BranchFields, isClosed: boolean): Promise<BranchId> {
      const before = id === null ? undefined : await requireVersion(id, version);
      const namesake = isClosed ? undefined : await repository.openNamed(fields.name);
      if (namesake && namesake.id !== id) throw new Refusal('branch.name-taken');
      const people = id === null ? 0 : ((await repository.people()).get(id) ?? 0);
      if (isClosed && people > 0) throw new Refusal('branch.has-people', { people });
      const next = { ...fields, isClosed, version: (before?.version ?? 0) + 1 };
      if (id === null) return repository.insert(next);
      await repository.update(id, next);
      return id;
    },
  };
}
