/** 换届. */
export const staffAssemblyZhCn = {
  title: '换届',
};
