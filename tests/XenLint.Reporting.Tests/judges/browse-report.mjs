// Opens an HTML report in a real browser, from the disk and without a network, and tells what it saw as one JSON object.
// usage: browse-report.mjs FILE WIDTH light|dark script|no-script judge|look [PDF]
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [file, width, scheme, script, judge, pdf] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.XENLINT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const seen = { errors: [], requests: [], dialogs: [] };
try {
  const context = await browser.newContext({
    viewport: { width: Number(width), height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script === 'script',
    bypassCSP: false,
    offline: true,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') { seen.errors.push(message.text()); } });
  page.on('pageerror', error => seen.errors.push(String(error)));
  page.on('dialog', dialog => { seen.dialogs.push(dialog.message()); dialog.dismiss(); });
  page.on('request', request => seen.requests.push(request.url()));
  const url = pathToFileURL(file).href;
  const start = Date.now();
  await page.goto(url, { waitUntil: 'load' });
  if (script === 'script') {
    await page.locator('h1').waitFor();
    if (await page.locator('#filters').count()) { await page.locator('#filters').waitFor({ state: 'visible' }); }
  }
  seen.readyAfter = Date.now() - start;
    seen.overflows = await overflow(page);
  if (script === 'script') { await useFilters(page); }
  if (judge === 'judge') { await findViolations(url); }
  if (pdf) { await page.pdf({ path: pdf, format: 'A4' }); }
} finally {
  await browser.close();
}
seen.requests = seen.requests.filter(request => request.split('#')[0] !== pathToFileURL(file).href);
console.log(JSON.stringify(seen));

// Playwright can look at a page whose own script is off.
async function overflow(page) {
  const body = await page.locator('body').boundingBox();
  return body !== null && body.width > Number(width) + 1;
}

async function useFilters(page) {
  const visible = () => page.locator('.finding').evaluateAll(items => items.filter(item => !item.hidden).length);
  seen.findings = await page.locator('.finding').count();
  if (seen.findings === 0 || !await page.locator('#filters').count()) { return; }
  await page.locator('#severity').selectOption('error');
  seen.errorsShown = await visible();
  seen.onlyErrors = await page.locator('.finding').evaluateAll(items => items.every(item => item.hidden || item.dataset.severity === 'error'));
  seen.link = await page.evaluate(() => location.hash);
  await page.locator('#filters button[type=reset]').click();
  await page.waitForFunction(() => !document.querySelector('.finding[hidden]'));
  const before = Date.now();
  await page.locator('#search').fill('no such thing anywhere');
  seen.nothingFound = await visible();
  seen.searchTook = Date.now() - before;
  await page.locator('#search').fill('');
  await page.locator('#group').selectOption('object');
  seen.groupsByObject = await page.locator('#groups > details').count();
  await page.locator('#group').selectOption('');
  seen.groupsByRule = await page.locator('#groups > details').count();

  const message = (await page.locator('.finding .message').first().textContent()).split(' ')[0];
  await page.goto(`${page.url().split('#')[0]}#search=${encodeURIComponent(message)}&severity=error`);
  await page.reload();
  seen.recalled = await page.locator('#severity').inputValue() === 'error' && await page.locator('#search').inputValue() === message;
  await page.locator('#filters button[type=reset]').click();
  await page.waitForFunction(() => !document.querySelector('.finding[hidden]'));

  const command = page.locator('pre.command').first();
  if (await command.count()) {
    await page.evaluate(() => { for (const at of document.querySelectorAll('details')) { at.open = true; } });
    await command.locator('.copy').waitFor();
    await command.locator('.copy').click();
    seen.copied = await page.evaluate(() => getSelection().toString()) || 'clipboard';
    seen.command = await command.locator('code').textContent();
  }
  const download = page.waitForEvent('download');
  await page.locator('#save').click();
  seen.csv = readFileSync(await (await download).path(), 'utf8');

  await page.locator('#theme').click();
  seen.theme = await page.evaluate(() => document.documentElement.dataset.theme);
  await page.locator('#theme').click();
  await page.keyboard.press('Tab');
  seen.focus = await page.evaluate(() => document.activeElement?.tagName);
}

// The page's policy keeps foreign script out, so the checker works where the policy is not looked at.
async function findViolations(url) {
  const context = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme, offline: true, bypassCSP: true });
  const copy = await context.newPage();
  await copy.goto(url);
  await copy.evaluate(() => { for (const at of document.querySelectorAll('details')) { at.open = true; } });
  await copy.addScriptTag({ content: readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8') });
  const result = await copy.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], resultTypes: ['violations'] }));
  seen.violations = result.violations.map(violation => `${violation.id}: ${violation.help} (${violation.nodes.slice(0, 3).map(node => `${node.html.slice(0, 200)} ${node.failureSummary}`).join(' | ')})`);
  await context.close();
}
