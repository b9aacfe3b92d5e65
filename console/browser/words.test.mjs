import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { tellEverything } from './everything.mjs'
import { places } from './places.mjs'
import { openBrowser, signIn, sitDown, visit } from './reader.mjs'
import { startServer } from './server.mjs'

let server
let browser
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  if (!process.env.PERENNIAL_URL) await tellEverything(server.url)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

test('a word of the trade explains itself by focus, in the language of the reader', async () => {
  for (const [language, says] of [['en', 'what was set aside with a reason'], ['zh', '因某个原因放在一边的数据']]) {
    const { page, context } = await sitDown(browser, server.url, { language })
    await signIn(page, language)
    await visit(page, '#/quarantine')
    await page.locator('h1 dfn').focus()
    await page.getByRole('tooltip').getByText(says).waitFor()
    await context.close()
  }
})

/** Labels whose words are wider or taller than the box that shows them, and are cut off there. */
function cut() {
  const LABELS = 'button, a, h1, h2, h3, th, dt, label, summary, [role=tab], .ant-tag, .ant-segmented-item-label'
  const shown = (box) => box.width > 1 && box.height > 1
  return [...document.querySelectorAll(LABELS)]
    .filter((label) => {
      const style = window.getComputedStyle(label)
      if (style.overflow === 'visible' || !shown(label.getBoundingClientRect())) return false
      // What ends in an ellipsis on purpose says itself in full by its title.
      if (style.textOverflow === 'ellipsis' && label.title !== '') return false
      return label.scrollWidth > label.clientWidth + 1 || label.scrollHeight > label.clientHeight + 2
    })
    .map((label) => `${label.tagName} ${label.className.toString().slice(0, 40)}: ${label.textContent.slice(0, 40)}`)
}

/** Labels that leave the window, where nothing scrolls to them. */
function outside() {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  return wide > 0 ? [`the page is ${wide} px wider than the window`] : []
}

/** A desk of 1440×900 zoomed to 200 %: everything twice as large in a window of half the size. */
const ZOOMED = { width: 720, height: 450 }

describe('at 200 % no label is longer than its box', () => {
  for (const language of ['en', 'zh'])
    test(language, async () => {
      const { page, context } = await sitDown(browser, server.url, { language, size: ZOOMED })
      await signIn(page, language)
      const found = {}
      for (const place of places) {
        await visit(page, place)
        const faults = [...(await page.evaluate(cut)), ...(await page.evaluate(outside))]
        if (faults.length > 0) found[place] = [...new Set(faults)]
      }
      assert.deepEqual(found, {})
      await context.close()
    })
})
