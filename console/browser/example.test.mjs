import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openBrowser, sitDown } from './reader.mjs'
import { API_KEY, WRITE_KEY, startServer } from './server.mjs'

const example = fileURLToPath(new URL('../../examples/shop-page', import.meta.url))
const PATIENCE_MS = 30_000
let server
let browser
let folder
let shop
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  folder = mkdtempSync(join(tmpdir(), 'perennial-shop-'))
  cpSync(example, folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' })
  shop = spawn(process.execPath, ['serve.mjs', server.url, WRITE_KEY, '0'], { cwd: folder })
})
after(async () => {
  shop?.kill()
  await browser?.close()
  await server?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

let opened
function address() {
  return (opened ??= listened())
}

async function listened() {
  for await (const text of shop.stdout) {
    const [found] = /http:\S+/.exec(String(text)) ?? []
    if (found) return found
  }
  throw new Error('the shop did not open')
}

async function people(search) {
  const answer = await fetch(`${server.url}/api/profile/people?search=${search}`, {
    headers: { Authorization: `Bearer ${API_KEY}` },
  })
  return (await answer.json()).items
}

async function until(found) {
  const end = Date.now() + PATIENCE_MS
  while (Date.now() < end) {
    const value = await found()
    if (value) return value
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('it did not arrive')
}

test('a page with the browser SDK, unmodified, makes a person with everything they did', async () => {
  const { page, context, faults } = await sitDown(browser, await address(), { language: 'zh' })
  await page.goto('/')
  await page.getByText('page: 茶小铺').waitFor()
  await page.getByRole('button', { name: '看看 正山小种' }).click()
  await page.getByRole('button', { name: '加入购物车 正山小种' }).click()
  await page.getByLabel('会员号').fill('lu-yu')
  await page.getByLabel('城市').fill('湖州')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('你好，lu-yu').waitFor()
  await page.getByRole('button', { name: '付款' }).click()
  await page.getByText('Order Completed: ¥86').waitFor()

  const [person] = await until(async () => {
    const found = await people('lu-yu')
    return found.length === 1 && found[0].identifiers.length === 2 ? found : null
  })
  assert.equal(person.traits.city, '湖州')
  const deeds = await until(async () => {
    const answer = await fetch(`${server.url}/api/profile/people/${person.id}/events?limit=50`, {
      headers: { Authorization: `Bearer ${API_KEY}` },
    })
    const names = (await answer.json()).items.map(({ name }) => name)
    return names.includes('Order Completed') ? names : null
  })
  for (const deed of ['$page', 'Product Viewed', 'Product Added']) assert.ok(deeds.includes(deed), deed)
  assert.deepEqual(faults, [])
  await context.close()
})

/** What of theirs the server says of a person, once it says what is waited for. */
async function person(name, ready) {
  return until(async () => {
    const [found, ...others] = await people(name)
    return found && others.length === 0 && ready(found) ? found : null
  })
}

for (const send of ['ajax', 'image', 'beacon', 'batch_send'])
  test(`a page with the SDK of Sensors Data, unmodified, sending by ${send}, tells the same`, async () => {
    const { page, context, faults } = await sitDown(browser, await address(), { language: 'zh' })
    const strangers = []
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== '127.0.0.1') strangers.push(request.url())
    })
    const user = `sa-${send.replace('_', '-')}`
    await page.goto(`/sensors.html?send=${send}`)
    await page.getByText('pageview').waitFor()
    await page.getByRole('button', { name: '看看 正山小种' }).click()
    await page.getByLabel('会员号').fill(user)
    await page.getByLabel('城市').fill('湖州')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText(`login: ${user}`).waitFor()
    await page.getByRole('button', { name: '买 正山小种' }).click()
    await page.getByText('OrderCompleted').waitFor()

    const known = await person(user, ({ identifiers, traits }) => identifiers.length > 1 && traits.likes !== undefined)
    assert.deepEqual([known.traits.city, known.traits.visits, known.traits.likes], ['湖州', 1, ['红茶']])
    const deeds = await until(async () => {
      const answer = await fetch(`${server.url}/api/profile/people/${known.id}/events?limit=50`, {
        headers: { Authorization: `Bearer ${API_KEY}` },
      })
      const names = (await answer.json()).items.map(({ name }) => name)
      return ['$pageview', 'ProductViewed', 'OrderCompleted'].every((deed) => names.includes(deed)) ? names : null
    })
    assert.equal(deeds.filter((name) => name === 'OrderCompleted').length, 1, 'once')
    assert.deepEqual([faults, strangers], [[], []])
    await context.close()
  })
