/** Fields as people give them ('' unknown) and as they are stored (NULL unknown). */
import type { MemberFields } from '../../contract/members.ts';
import type { StoredMember } from './members.repository.ts';

/** Of somebody of whom nothing is known. */
export const unknownFields: MemberFields = {
  studentNumber: '',
  name: '',
  sex: '',
  ethnicity: '',
  nativePlace: '',
  birthMonth: '',
  college: '',
  major: '',
  className: '',
  grade: '',
  building: '',
  dormRoom: '',
  bed: '',
  politicalStatus: '',
  appliedOn: '',
  activistOn: '',
};

const orNull = <Text extends string>(text: Text): Exclude<Text, ''> | null =>
  text === '' ? null : (text as Exclude<Text, ''>);

export function storedOfFields(
  fields: MemberFields,
): Omit<StoredMember, 'id' | 'readings' | 'readingOverride' | 'createdAt' | 'updatedAt'> {
  return {
    studentNumber: fields.studentNumber,
    name: fields.name,
    sex: orNull(fields.sex),
    ethnicity: orNull(fields.ethnicity),
    nativePlace: orNull(fields.nativePlace),
    birthMonth: orNull(fields.birthMonth),
    college: orNull(fields.college),
    major: orNull(fields.major),
    className: orNull(fields.className),
    grade: orNull(fields.grade),
    building: orNull(fields.building),
    dormRoom: orNull(fields.dormRoom),
    bed: orNull(fields.bed),
    politicalStatus: orNull(fields.politicalStatus),
    appliedOn: orNull(fields.appliedOn),
    activistOn: orNull(fields.activistOn),
  };
}

export function fieldsOfStored(row: StoredMember): MemberFields {
  return {
    studentNumber: row.studentNumber,
    name: row.name,
    sex: row.sex ?? '',
    ethnicity: row.ethnicity ?? '',
    nativePlace: row.nativePlace ?? '',
    birthMonth: row.birthMonth ?? '',
    college: row.college ?? '',
    major: row.major ?? '',
    className: row.className ?? '',
    grade: row.grade ?? '',
    building: row.building ?? '',
    dormRoom: row.dormRoom ?? '',
    bed: row.bed ?? '',
    politicalStatus: row.politicalStatus ?? '',
    appliedOn: row.appliedOn ?? '',
    activistOn: row.activistOn ?? '',
  };
}
