import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tellEverything } from './everything.mjs'
import { openBrowser, settled, signIn, sitDown, visit } from './reader.mjs'
import { startServer } from './server.mjs'

let server
let browser
let page
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  if (!process.env.PERENNIAL_URL) await tellEverything(server.url)
  ;({ page } = await sitDown(browser, server.url))
  await signIn(page)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const bands = async () => {
  await settled(page)
  return page.locator('main h2').allTextContents()
}

test('home is arranged by keyboard, kept on the server, and given back to the role', async () => {
  await visit(page, '#/')
  const first = await bands()
  await page.getByRole('button', { name: 'Arrange home' }).press('Enter')
  for (let step = 0; step < 6; step++) {
    const up = page.getByRole('button', { name: 'Move up: Data health' })
    if (await up.isDisabled()) break
    await up.press('Enter')
  }
  await page.getByRole('checkbox', { name: 'Segments' }).press('Space')
  await page.waitForTimeout(300)
  const other = await sitDown(browser, server.url)
  await signIn(other.page)
  await settled(other.page)
  const there = await other.page.locator('main h2').allTextContents()
  assert.equal(there[0], 'Data health', 'first on every computer')
  assert.ok(!there.includes('Segments'), 'hidden on every computer')
  await other.context.close()

  await page.getByRole('button', { name: 'Back to the order for: Owner' }).press('Enter')
  await page.keyboard.press('Escape')
  assert.deepEqual(await bands(), first)
})

test('a starred segment stands under the entries, and leaves when the star is taken away', async () => {
  await visit(page, '#/segments/1')
  await page.getByRole('button', { name: 'Keep in the side bar' }).click()
  const favourites = page.getByRole('navigation', { name: 'Favourites' })
  await visit(page, '#/')
  await favourites.getByRole('link', { name: 'Loyal' }).click()
  await page.getByRole('heading', { name: 'Loyal', level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Take out of the side bar' }).click()
  await favourites.waitFor({ state: 'detached' })
})

test('a person is never starred', async () => {
  await visit(page, '#/people/1')
  assert.equal(await page.getByRole('button', { name: 'Keep in the side bar' }).count(), 0)
})

test('⌘K begins with where one was', async () => {
  await visit(page, '#/audit')
  await visit(page, '#/segments/1')
  await visit(page, '#/')
  await page.keyboard.press('Control+k')
  const lines = page.getByRole('option')
  await page.getByRole('option', { name: /Loyal/ }).waitFor()
  assert.match(await lines.nth(0).textContent(), /Loyal/)
  assert.match(await lines.nth(1).textContent(), /Audit/)
})
