/**
 * Draws the pages of a small shop into docs/screenshots, all or those that are named. Look at them: they are how the
 * console greets strangers.
 */
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DESK, PHONE, openBrowser, settled, signIn, sitDown, visit } from './reader.mjs'
import { startServer } from './server.mjs'
import { tellShop } from './shop.mjs'

const target = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
mkdirSync(target, { recursive: true })

const segment = {
  is: 'all',
  parts: [
    {
      is: 'did',
      step: { events: ['Order Completed'], where: { is: 'every', parts: [] } },
      times: { is: 'atLeast', count: 2 },
      within: { is: 'lastDays', days: 90 },
    },
    { is: 'trait', name: 'city', test: { is: 'oneOf', values: ['上海', '杭州'] }, unknown: false },
  ],
}
const step = (name) => ({ events: [name], where: { is: 'every', parts: [] } })
/** A file as people have them, to show what becomes of it. */
const orders = {
  name: '双十一订单.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    '订单号,会员号,下单时间,商品名称,数量,单价,城市\n' +
      Array.from({ length: 40 }, (_, line) => {
        const order = Math.floor(line / 2)
        const tea = ['西湖龙井', '安溪铁观音', '武夷大红袍', '云南普洱'][line % 4]
        const minute = String((order * 7) % 60).padStart(2, '0')
        const cells = [tea, 1 + (line % 3), 88 + line, ['杭州', '上海', '厦门'][order % 3]]
        return `T${1000 + order},M${400 + (order % 9)},2026-11-11 00:${minute}:00,${cells.join(',')}`
      }).join('\n'),
  ),
}
const funnel = encodeURIComponent(
  JSON.stringify({ steps: ['Product Viewed', 'Product Added', 'Order Completed'].map(step) }),
)

/** Every page once, in turn in both languages, both lights and on the phone; some before anything arrived. */
const pictures = [
  { name: 'audit', place: '#/audit', language: 'en' },
  { name: 'home', place: '#/', language: 'zh' },
  { name: 'find', place: '#/people', language: 'en' },
  { name: 'portrait', place: '#/people/1', language: 'zh' },
  { name: 'segments', place: '#/segments', language: 'en', light: 'dark' },
  { name: 'segment', place: '#/segments/1', language: 'zh' },
  { name: 'sentence', place: '#/segments/1?edit=1', language: 'zh', light: 'dark' },
  { name: 'trend', place: '#/explore?ask=trend&period=90d', language: 'en' },
  { name: 'funnel', place: `#/explore?ask=funnel&period=6m&q=${funnel}`, language: 'en', light: 'dark' },
  { name: 'retention', place: '#/explore?ask=retention&period=6m', language: 'zh' },
  { name: 'sources', place: '#/sources', language: 'zh' },
  { name: 'imports', place: '#/imports', language: 'en' },
  { name: 'import', place: '#/imports/new', language: 'zh', file: orders },
  { name: 'quarantine', place: '#/quarantine', language: 'zh' },
  { name: 'team', place: '#/team', language: 'en', light: 'dark' },
  { name: 'keys', place: '#/team/keys', language: 'zh' },
  { name: 'system', place: '#/system', language: 'zh' },
  { name: 'jobs', place: '#/system/jobs', language: 'en' },
  { name: 'words', place: '#/words?word=segment', language: 'zh' },
  { name: 'phone-home', place: '#/', language: 'en', light: 'dark', size: PHONE },
  { name: 'phone-first-day', place: '#/', language: 'zh', size: PHONE, before: true },
  { name: 'first-day', place: '#/', language: 'en', before: true },
  { name: 'phone-segment', place: '#/segments/1', language: 'zh', size: PHONE },
]

const server = await startServer()
const browser = await openBrowser()
try {
  await draw(pictures.filter(({ before }) => before === true))
  await tellShop(server.url)
  const first = await sitDown(browser, server.url)
  await signIn(first.page)
  await first.page.evaluate(async (condition) => {
    const session = await (await fetch('/api/access/session')).json()
    await fetch('/api/audience/segments', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken },
      body: JSON.stringify({ name: '江浙沪回头客', condition }),
    })
  }, segment)
  await draw(pictures.filter(({ before }) => before !== true))
} finally {
  await browser.close()
  await server.stop()
}

/** Draws those that were asked for: all when none is named. */
async function draw(some) {
  const named = process.argv.slice(2)
  for (const picture of some) {
    if (named.length > 0 && !named.includes(picture.name)) continue
    const { page, context } = await sitDown(browser, server.url, { light: 'light', size: DESK, ...picture })
    await signIn(page, picture.language)
    await visit(page, picture.place)
    if (picture.file !== undefined) await page.locator('input[type=file]').setInputFiles(picture.file)
    await settled(page)
    await page.waitForTimeout(picture.file === undefined ? 600 : 2500)
    await page.screenshot({ path: `${target}${picture.name}.png` })
    await context.close()
  }
}
