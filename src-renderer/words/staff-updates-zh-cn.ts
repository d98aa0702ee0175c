/** 更新: a newer version, signed, on a stick. */
import type { UpdateRefusal } from '../../src-main/contract/updates.ts';

/** As the command line says them. */
const refusals: Readonly<Record<UpdateRefusal, string>> = {
  'not-a-file': '不是普通文件',
  'not-an-update': '不是本程序的更新文件',
  'wrong-signature': '签名不对：不是发布者签发的，请勿使用，并换一份',
  'other-platform': '是给别的系统用的',
  'not-newer': '不比现在的版本新',
  incomplete: '不完整，请重新拷贝',
  changed: '内容与签名不符，请重新拷贝',
  unreadable: '读不出来：U 盘可能已拔出或损坏，请插好或换一个',
  'taken-already': '已经取到本机',
};

export const staffUpdatesZhCn = {
  title: '更新',
  hint: '更新：插入存有更新文件（.s163u）的 U 盘，本页会列出。',
  lead: (version: string) => `本机现在是 ${version} 版。这里只核对并取到本机，不会自动安装。`,
  places: { own: '本机备份文件夹', folder: '第二位置', stick: 'U 盘' },
  version: (version: string) => `${version} 版`,
  noVersion: '版本不明',
  signed: (day: string, signer: string) => `发布者 ${signer} 于 ${day} 签发`,
  unsigned: '没有发布者的签名',
  usable: '可以更新',
  refusals,
  take: '核对并取到本机',
  takeOf: (version: string) => `核对 ${version} 版并取到本机`,
  taking: '正在备份、核对并拷贝。请勿拔出 U 盘，请勿断电。',
  taken: (version: string) => `${version} 版已核对并取到本机`,
  backedUp: '取之前已做好一次备份。',
  notBackedUp: '取之前没有做成备份：请先到“备份与恢复”备份，再安装。',
  waiting: {
    title: (version: string) => `${version} 版已取到本机，等待安装`,
    next: '接下来',
    close: '闭站后由维护人员关闭终端程序；设为自动启动的，先停用服务或退出专用账户。',
    /** By the ending of the installer. */
    run: {
      exe: '以系统管理员身份登录，运行这个文件：',
      deb: '以系统管理员身份，用软件包管理器（apt install）安装这个文件：',
      AppImage: '用这个文件替换原来的 AppImage：',
      dmg: '以系统管理员身份打开这个文件，把程序拖入“应用程序”：',
    } as Readonly<Record<string, string>>,
    after: '重新启动程序。需要升级数据时，程序会先自己备份；之后本页“版本”应显示新版本。',
  },
};

export type StaffUpdatesWords = typeof staffUpdatesZhCn;
