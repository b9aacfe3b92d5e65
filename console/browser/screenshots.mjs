/** Draws the pages of a small shop into docs/screenshots. Look at them: they are how the console greets strangers. */
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
const funnel = encodeURIComponent(
  JSON.stringify({ steps: ['Product Viewed', 'Product Added', 'Order Completed'].map(step) }),
)

const pictures = [
  { name: 'home', place: '#/', language: 'zh', light: 'light', size: DESK },
  { name: 'retention', place: '#/explore?ask=retention&period=6m', language: 'zh', light: 'light', size: DESK },
  { name: 'people', place: '#/explore?ask=retention&period=6m&figure=0', language: 'en', light: 'light', size: DESK },
  { name: 'funnel', place: `#/explore?ask=funnel&period=6m&q=${funnel}`, language: 'en', light: 'dark', size: DESK },
  { name: 'portrait', place: '#/people/1', language: 'zh', light: 'light', size: DESK },
  { name: 'segment', place: '#/segments/1?edit=1', language: 'zh', light: 'dark', size: DESK },
  { name: 'phone', place: '#/segments/1', language: 'zh', light: 'light', size: PHONE },
]

const server = await startServer()
const browser = await openBrowser()
try {
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
  for (const picture of pictures) {
    const { page, context } = await sitDown(browser, server.url, picture)
    await signIn(page, picture.language)
    await visit(page, picture.place)
    await settled(page)
    await page.waitForTimeout(600)
    await page.screenshot({ path: `${target}${picture.name}.png` })
    await context.close()
  }
} finally {
  await browser.close()
  await server.stop()
}
