import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seriousFaults } from './axe.mjs'
import { places } from './places.mjs'
import { DESK, PHONE, openBrowser, settled, signIn, sitDown, visit } from './reader.mjs'
import { startServer } from './server.mjs'
import { tellShop } from './shop.mjs'

/** What sticks out of the window sideways. */
async function overflow(page) {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return pixels > 0 ? [`the page is ${pixels} px wider than the window`] : []
}

let server
let browser
before(async () => {
  server = await startServer()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const readers = [
  { language: 'en', light: 'light', size: DESK },
  { language: 'zh', light: 'dark', size: DESK },
  { language: 'zh', light: 'light', size: PHONE },
  { language: 'en', light: 'dark', size: PHONE },
]

const name = ({ language, light, size }) => `${language}, ${light}, ${size.width} wide`

describe('an empty system shows everybody a next step, and shuts nobody out', () => {
  for (const reader of readers.slice(0, 2)) {
    test(name(reader), async () => {
      await everyPage(reader)
    })
  }
})

describe('a system with people shuts nobody out', () => {
  before(() => tellShop(server.url))
  for (const reader of readers) {
    test(name(reader), async () => {
      await everyPage(reader)
    })
  }
})

async function everyPage(reader) {
  const { page, context, faults } = await sitDown(browser, server.url, reader)
  await page.goto('/')
  await settled(page)
  const found = { 'sign-in': await seriousFaults(page) }
  await signIn(page, reader.language)
  for (const place of places) {
    await visit(page, place)
    found[place] = [...(await seriousFaults(page)), ...(await overflow(page))]
  }
  const serious = Object.entries(found).filter(([, each]) => each.length > 0)
  assert.deepEqual(Object.fromEntries(serious), {})
  assert.deepEqual(faults.filter((fault) => !fault.includes('404')), [])
  await context.close()
}
