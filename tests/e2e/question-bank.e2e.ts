/** 题库 from the staff's side: a question written, changed and read back; files brought in. */
import * as spreadsheet from '@e965/xlsx';
import { expect, once, openHome, test } from '../support/kiosk/kiosk-test.ts';
import { expectAccessible } from '../support/kiosk/screen-checks.ts';
import { enterStaff, goTo } from '../support/kiosk/staff-screen.ts';

test.beforeEach(async ({ page, kiosk }) => {
  await openHome(page, kiosk);
  await enterStaff(page);
  await goTo(page, '题库');
});

test('the list and the editor can be used by everybody', async ({ page }) => {
  await expect(page.getByRole('table', { name: '题目' }).getByRole('row')).toHaveCount(51);
  await page.getByLabel('查找').fill('YD-00');
  await expect(page.getByRole('table', { name: '题目' }).getByRole('row')).toHaveCount(10);
  await expectAccessible(page);
  await page.getByRole('link', { name: /^打开/u }).last().press('Enter');
  await expect(page.getByText('编号 YD-001')).toBeVisible();
  await page.getByRole('button', { name: '解析时' }).click();
  await expect(page.getByText('正确答案：')).toBeVisible();
  await expectAccessible(page);
  // Bug: coming back shows another list.
  await page.getByRole('link', { name: '返回题库' }).click();
  await expect(page.getByLabel('查找')).toHaveValue('YD-00');
});

// Bug: what is pressed within the quarter of a second after typing is undone when the text is looked for.
test('a text typed and a choice pressed right after it count both', once, async ({ page }) => {
  const unreviewed = page.getByRole('button', { name: /^待审核/u });
  await page.getByLabel('查找').fill('YD-001');
  await unreviewed.click();
  await page.waitForTimeout(400);
  await expect(unreviewed).toHaveAttribute('aria-pressed', 'true');
});

// Bug: what is saved is not what the preview showed, or the version before is gone.
test(
  'a question is written, seen as the kiosk shows it, saved, changed, and read in its first version',
  once,
  async ({ page }) => {
    await page.getByRole('button', { name: '新建题目' }).click();
    await page.getByRole('button', { name: '加入题库' }).click();
    await expect(page.getByText('没有题干：请写上题目。')).toBeVisible();
    await expect(page.getByRole('textbox', { name: '题干' })).toBeFocused();
    await page.getByRole('button', { name: '多选' }).click();
    await page.getByRole('textbox', { name: '题干' }).fill('示例：出宿舍前应做什么');
    for (const [letter, text] of Object.entries({ A: '关灯', B: '锁门', C: '关灯' }))
      await page.getByRole('textbox', { name: `选项 ${letter}` }).fill(text);
    await expect(page.getByText('选项 A、C 相同：请改写或删去一个。')).toBeVisible();
    await page.getByRole('textbox', { name: '选项 C' }).fill('开窗');
    await page.getByRole('checkbox', { name: '选项 A 是正确答案' }).check();
    await page.getByRole('checkbox', { name: '选项 B 是正确答案' }).check();
    await page.getByRole('button', { name: '选项 C上移' }).click();
    const kiosk = page.locator('.question-kiosk');
    await expect(kiosk.locator('.option')).toHaveText(['A关灯', 'B开窗', 'C锁门']);
    await page.getByRole('button', { name: '解析时' }).click();
    await expect(kiosk).toContainText('正确答案：AC');
    await page.getByRole('button', { name: '加入题库' }).click();
    await expect(page.getByRole('heading', { level: 2, name: /题目 \d+ 待审核/u })).toBeVisible();

    await page.getByRole('button', { name: '审核通过' }).click();
    await expect(page.getByRole('button', { name: '再次审核' })).toBeVisible();
    await page.getByRole('textbox', { name: '题干' }).fill('示例：离开宿舍前应做什么');
    await page.getByRole('button', { name: '保存为新版' }).click();
    await expect(page.getByText('已保存为第 2 版，待审核')).toBeVisible();
    await page.getByRole('button', { name: '查看第 1 版' }).click();
    const before = page.getByRole('dialog');
    await expect(before).toContainText('示例：出宿舍前应做什么');
    await expectAccessible(page);
    await before.getByRole('button', { name: '以这一版为底稿' }).click();
    await expect(page.getByRole('textbox', { name: '题干' })).toHaveValue('示例：出宿舍前应做什么');
    await page.getByRole('link', { name: '返回题库' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '继续编辑' }).click();
    await page.getByRole('button', { name: '放弃修改' }).click();

    await page.getByRole('button', { name: '停用' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '表述不清' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click();
    await expect(page.getByText('已停用：表述不清')).toBeVisible();
    await page.getByRole('button', { name: '恢复使用' }).click();
    await expect(page.getByRole('button', { name: '停用' })).toBeVisible();
  },
);

// Bug: the same question twice, and nobody told.
test('a stem the bank has is shown, and kept twice only when pressed again', once, async ({ page }) => {
  const stem = (await page.getByRole('row').filter({ hasText: '判断' }).first().getByRole('link').textContent()) ?? '';
  await page.getByRole('button', { name: '新建题目' }).click();
  await page.getByRole('button', { name: '判断' }).click();
  await page.getByRole('textbox', { name: '题干' }).fill(`${stem}？`);
  await page.getByRole('form').getByRole('button', { name: '正确', exact: true }).click();
  await expect(page.getByText('题库中有 1 道同题型、同题干的题')).toBeVisible();
  await page.getByRole('button', { name: /^查看题目/u }).click();
  await expect(page.getByRole('dialog')).toContainText(stem);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '加入题库' }).click();
  await page.getByRole('button', { name: '两题都保留，仍然保存' }).click();
  await expect(page.getByText('已加入题库，待审核')).toBeVisible();
});

const gift = [
  '$CATEGORY: 报警',
  '',
  '示例：火警电话是哪一个 { =119 ~110 ~120 #### 119 是火警电话。 }',
  '',
  '示例：配对 { =灭火毯 -> 油锅 =水枪 -> 木材 }',
].join('\n');

const rows = [
  ['题型', '题干', '选项A', '选项B', '正确答案', '分类'],
  ['单选题', '示例：台灯用完', '关灯', '不管', 'A', '用电'],
  ['判断题', '示例：离开宿舍应关闭电源', '', '', '对', '用电'],
];
function workbook(): Buffer {
  const book = spreadsheet.utils.book_new();
  spreadsheet.utils.book_append_sheet(book, spreadsheet.utils.aoa_to_sheet(rows), '题库');
  return spreadsheet.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

// Bug: a faulty question stops the good ones, or comes in with them.
test('a GIFT with a faulty question and a workbook come in', once, async ({ page }) => {
  await page.getByRole('button', { name: '导入' }).click();
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: '题库.txt', mimeType: 'text/plain', buffer: Buffer.from(gift) });
  await expect(page.getByText('不支持“配对题”：')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('第 5 行起')).toBeVisible();
  await page.getByRole('button', { name: '有一题有误就都不导入' }).click();
  await expect(page.getByRole('button', { name: '导入 1 题' })).toBeDisabled();
  await page.getByRole('button', { name: '只导入通过的题' }).click();
  await page.getByRole('tab', { name: '新增' }).click();
  await expect(page.getByText('119 是火警电话。')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '导入 1 题' }).click();
  await expect(page.getByText('新增 1 题，重复 0 题，有误 1 题未导入。')).toBeVisible();

  await page.getByRole('button', { name: '再导入一份' }).click();
  await file.setInputFiles({ name: '题库.xlsx', mimeType: 'application/octet-stream', buffer: workbook() });
  await page.getByRole('button', { name: '导入 2 题' }).click({ timeout: 20_000 });
  await page.getByRole('link', { name: '查看待审核的题' }).click();
  await expect(page.getByRole('table', { name: '题目' }).getByRole('row')).toHaveCount(4);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: 'GIFT 文本' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.(gift|txt)$/u);
});
