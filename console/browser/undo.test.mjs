import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { caller, tellEverything } from './everything.mjs'
import { openBrowser, signIn, sitDown, visit } from './reader.mjs'
import { startServer } from './server.mjs'

let server
let browser
let page
let call
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  if (!process.env.PERENNIAL_URL) await tellEverything(server.url)
  call = caller(server.url)
  ;({ page } = await sitDown(browser, server.url))
  await signIn(page)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const sources = async () => (await call('GET', '/api/collect/sources')).items
const ben = async () => (await call('GET', '/api/access/operators')).items.find(({ name }) => name === 'Ben')
const settings = () => call('GET', '/api/settings')

/** What is changed at once and taken back from its toast: where, how, and what the server says of it. */
const deeds = [
  {
    name: 'a source that is turned off', at: '#/sources', said: 'is off', now: async () => (await sources())[0].enabled,
    deed: () => page.getByRole('button', { name: 'Switch off' }).first().click(),
  },
  {
    name: 'a teammate who is shut out', at: '#/team', said: 'can no longer sign in',
    now: async () => (await ben()).state,
    deed: () => page.getByRole('row', { name: /Ben/ }).getByRole('button', { name: 'Switch off' }).click(),
  },
  {
    name: 'a role', at: '#/team', said: 'Ben is now: Viewer', now: async () => (await ben()).role,
    deed: async () => {
      await page.getByRole('row', { name: /Ben/ }).getByRole('combobox').click()
      await page.getByTitle('Viewer').click()
    },
  },
  {
    name: 'the first day of the week', at: '#/system', said: 'Settings are saved', now: async () => (await settings()).weekStart,
    deed: async () => {
      await page.getByLabel('Week starts on').click()
      await page.getByTitle('Sunday').click()
      await page.getByRole('button', { name: 'Save' }).click()
    },
  },
]

for (const { name, at, said, now, deed } of deeds)
  test(`${name} is changed without a question, and taken back`, async () => {
    await visit(page, at)
    const before = await now()
    await deed()
    const toast = page.locator('.ant-message-notice', { hasText: said })
    await toast.waitFor()
    assert.notEqual(await now(), before, 'done at once')
    await toast.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Taken back').last().waitFor()
    assert.equal(await now(), before)
    await page.reload()
  })

test('a key asks first, because it cannot come back', async () => {
  await visit(page, '#/team/keys')
  const row = page.getByRole('row', { name: /Nightly export/ }).last()
  await row.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await row.getByRole('button', { name: 'Revoke' }).waitFor()
})
