/** Needs nothing that could be broken: no script, no file. The one page of both hosts when nothing else runs. */
export const maintenancePage = (nonce: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>维护中</title>
<style nonce="${nonce}">
  * { margin: 0; box-sizing: border-box; }
  body { min-height: 100vh; display: grid; place-content: center; gap: 40px; padding: 48px; background: #fbf6ec; color: #3b2a26; font: 28px/1.6 "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif; user-select: none; cursor: default; }
  main { display: grid; gap: 32px; }
  header { text-align: center; border-bottom: 4px solid #c9973f; padding-bottom: 32px; }
  h1 { font-size: 88px; line-height: 1.2; letter-spacing: 0.2em; text-indent: 0.2em; color: #7d1416; }
  ol { padding-left: 1.6em; max-width: 30em; }
  li { padding: 6px 0; }
  [lang="en"] { font-size: 22px; color: #6b5650; }
</style>
<main>
<header>
<h1>维护中</h1>
<p>本机暂停使用，已保存的记录都在。</p>
<p lang="en">Out of service for now. Everything recorded is kept.</p>
</header>
<ol>
<li>请在值班台的纸质登记表上写下姓名、学号、到访时间和事由。</li>
<li>离开时在同一行写下离开时间。</li>
<li>值班员会在恢复后补录，不需要再来一次。</li>
</ol>
<p lang="en">Please sign the paper list at the desk with name, student number, time and purpose. Staff will enter it later.</p>
</main>
</html>
`;
