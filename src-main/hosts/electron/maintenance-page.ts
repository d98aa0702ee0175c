/** Needs nothing that could be broken: no script, no file. */
export const maintenancePage = (nonce: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>维护中</title>
<style nonce="${nonce}">
  body { margin: 0; height: 100vh; display: grid; place-content: center; text-align: center; background: #fbf6ec; color: #5c1512; font: 28px/1.6 "Noto Serif CJK SC", "SimSun", serif; }
  h1 { font-size: 72px; margin: 0 0 16px; }
  p { margin: 0; }
</style>
<h1>维护中</h1>
<p>本机暂停使用，请联系值班员。</p>
<p lang="en">Out of service for now. Please ask the staff on duty.</p>
</html>
`;
