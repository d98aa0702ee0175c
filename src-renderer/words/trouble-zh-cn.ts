/** When the host is away, starts anew, or a screen breaks down. */
export const troubleZhCn = {
  reopening: {
    title: '正在恢复',
    keepOn: '请勿断电，请勿拔出 U 盘。完成后自动重新打开，一般不超过一分钟。',
    paper: '此时来访请用纸质登记表。',
    done: '已重新打开',
    lookAt: '管理员可从值班入口进入“备份与恢复”，查看核对结果。口令以恢复后的数据为准。',
    thanks: '稍后自动返回首页',
  },
  trouble: {
    title: '页面出了点问题',
    text: '请稍候，正在恢复。如果一直没有恢复，请在纸质登记表上登记，并告知值班员。',
    restarting: '正在重新启动',
    restartingText: '终端正在重新启动，稍候会自动回到这里。急需登记的，请用纸质登记表。',
  },
};
