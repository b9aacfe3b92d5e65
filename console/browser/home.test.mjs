import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { caller, tellEverything } from './everything.mjs'
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

test('the sources of the top bar go along to every page that they say something about', async () => {
  const call = caller(server.url)
  await call('POST', '/api/collect/sources', { name: 'Till' })
  const heard = () => new URL(page.url().replace('#', '')).searchParams.get('source')
  const bar = page.getByRole('banner')
  await page.goto('about:blank')
  await visit(page, '#/')
  const everybody = await page.locator('main section [data-kind=counted]').first().textContent()
  await bar.getByRole('button', { name: 'Sources: All sources' }).click()
  await page.getByRole('button', { name: 'Till', exact: true }).click()
  await page.keyboard.press('Escape')
  await settled(page)
  const till = heard()
  assert.notEqual(await page.locator('main section [data-kind=counted]').first().textContent(), everybody)

  const side = page.getByRole('navigation', { name: 'Main navigation' })
  for (const name of ['Find', 'Segments', 'Explore', 'Sources', 'Quarantine']) {
    await side.getByRole('link', { name, exact: true }).click()
    await settled(page)
    assert.equal(heard(), till, name)
    await bar.getByRole('button', { name: 'Sources: Till' }).waitFor()
  }
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.getByRole('columnheader', { name: 'from these sources' }).waitFor()
  await page.reload()
  await settled(page)
  assert.match(await page.getByRole('row', { name: /Loyal/ }).textContent(), /0/, 'nobody was heard from the till')
  await side.getByRole('link', { name: 'Team', exact: true }).click()
  assert.equal(heard(), null, 'a page about something else is not filtered')
})

test('what is left of the first day stands on home until it is put away', async () => {
  const other = await sitDown(browser, server.url)
  await signIn(other.page)
  await settled(other.page)
  await other.page.getByText('2 of 4 done').waitFor()
  await visit(other.page, '#/people/1')
  await visit(other.page, '#/')
  await other.page.getByText('3 of 4 done').waitFor()
  await other.page.getByRole('button', { name: 'Do not show again' }).click()
  await other.page.getByText('3 of 4 done').waitFor({ state: 'detached' })
  await other.context.close()
})

test('an underlined word leads to the page of all words', async () => {
  await visit(page, '#/segments')
  await page.getByRole('heading', { level: 1 }).getByRole('link').press('Enter')
  await page.getByRole('heading', { name: 'Words', level: 1 }).waitFor()
  assert.match(await page.locator('[data-meant]').textContent(), /people who share a condition now/)
})
