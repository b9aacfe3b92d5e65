/**
 * Journey 4 of the console: tracking broke, and in six clicks it is known where, mended, taken in again and marked.
 * A shop has sold at every hour of nine weeks; today its app 5.2.0 sends revenue as a text, which the plan sets aside.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled, signIn, sitDown, visit } from './reader.mjs'
import { API_KEY, WRITE_KEY, startServer } from './server.mjs'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const AN_HOUR = 12
const BROKEN = 40
const ZONE = zoneInTheAfternoon()

let server
let browser
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  await tellBrokenShop(server.url)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** A zone in which some hours of today are over and the day is not, whenever the test runs. */
function zoneInTheAfternoon() {
  const ahead = (15 - new Date().getUTCHours() + 24) % 24
  return ahead <= 12 ? `Etc/GMT-${ahead}` : `Etc/GMT+${24 - ahead}`
}

async function tellBrokenShop(url) {
  const midnight = startOfToday()
  const call = caller(url)
  await call('PUT', '/api/settings', { zone: ZONE, weekStart: 'MONDAY', currency: 'CNY', language: 'zh-CN' })
  const sold = []
  for (let week = 1; week <= 9; week++)
    for (let hour = 0; hour < 24; hour++)
      for (let number = 0; number < AN_HOUR; number++) {
        const at = midnight - week * 7 * DAY_MS + hour * HOUR_MS + number * 290_000
        sold.push(paid(`w${week}-${hour}-${number}`, at, 100 + number, '5.1.0'))
      }
  for (let number = 0; number < 3 * AN_HOUR; number++)
    sold.push(paid(`t-${number}`, midnight + number * 290_000, 100 + number, '5.1.0'))
  for (let from = 0; from < sold.length; from += 1000) await send(url, sold.slice(from, from + 1000))

  await call('PUT', `/api/collect/plan/event?name=${encodeURIComponent('支付成功')}`, {
    description: '订单支付成功后触发一次', owner: null, state: 'planned',
  })
  await call('PUT', `/api/collect/plan/property?event=${encodeURIComponent('支付成功')}&name=revenue`, {
    description: '实付金额，元', type: 'number', required: true, personal: false,
  })
  await call('PATCH', '/api/collect/sources/1', { setsAside: true })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const broken = Array.from({ length: BROKEN }, (_, number) =>
    paid(`b-${number}`, midnight + 3 * HOUR_MS + number * 600_000, `¥${100 + number}`, '5.2.0'))
  await send(url, broken)
  await noticed(call)
}

function startOfToday() {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: 'numeric', minute: 'numeric', hour12: false })
  const [hour, minute] = parts.format(new Date()).split(':').map(Number)
  const now = Date.now()
  return now - (now % 60_000) - hour * HOUR_MS - minute * 60_000
}

function paid(id, at, revenue, version) {
  return {
    type: 'track', event: '支付成功', messageId: id, userId: `u${id.length}${at % 17}`, originalTimestamp: new Date(at).toISOString(),
    timestamp: new Date(at).toISOString(), properties: { revenue }, context: { app: { version } },
  }
}

async function send(url, batch) {
  const answer = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Basic ${Buffer.from(`${WRITE_KEY}:`).toString('base64')}` },
    body: JSON.stringify({ batch }),
  })
  assert.ok(answer.ok, await answer.text())
}

function caller(url) {
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    assert.ok(answer.ok, `${method} ${path}: ${answer.status}`)
    const text = await answer.text()
    return text === '' ? undefined : JSON.parse(text)
  }
}

/** The data is looked at every minute. */
async function noticed(call) {
  const until = Date.now() + 150_000
  while (Date.now() < until) {
    const notices = await call('GET', '/api/collect/notices')
    if (notices.some(({ kind }) => kind === 'count')) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('nobody noticed that the shop sells nothing')
}

test('tracking broke: found, mended and marked in six clicks', async () => {
  const { page, context, faults } = await sitDown(browser, server.url, { language: 'zh' })
  await signIn(page, 'zh')
  await settled(page)
  let clicks = 0
  const click = async (target) => {
    await target.first().waitFor()
    await target.first().click()
    clicks += 1
    await settled(page)
  }

  await click(page.getByRole('link', { name: /支付成功 −\d+%/ }))
  await page.getByRole('heading', { name: /支付成功 −\d+%/ }).waitFor()
  await click(page.getByRole('button', { name: '5.2.0' }))
  await click(page.getByRole('link', { name: 'revenue 是文本' }))
  await click(page.getByRole('button', { name: '转换为数字' }))
  const tried = page.getByRole('region', { name: '修正前后' })
  assert.equal(await tried.locator('tbody tr').count(), 20)
  assert.equal(await tried.getByText('可以入库').count(), 20)
  await click(page.getByRole('button', { name: `重新入库 ${BROKEN} 条` }))
  await page.getByText(`${BROKEN} 条已入库，0 条仍不合格`).waitFor()
  await click(page.getByRole('status').getByRole('button', { name: '标注时间轴' }))
  await page.getByText(/已标在时间轴上/).waitFor()
  assert.ok(clicks <= 6, `${clicks} clicks`)

  const marks = await caller(server.url)('GET', `/api/insight/marks?from=${iso(-2)}&to=${iso(1)}`)
  assert.match(marks.items[0].text, /支付成功 −/)
  assert.equal((await caller(server.url)('GET', '/api/collect/quarantine')).items.length, 0)
  assert.deepEqual(faults, [])
  await context.close()
})

test('the plan says what it knows, and keeps what is said of an event', async () => {
  const { page, context } = await sitDown(browser, server.url)
  await signIn(page)
  await visit(page, '#/tracking')
  await page.getByRole('link', { name: '支付成功' }).last().click()
  await page.getByRole('heading', { name: '支付成功', level: 1 }).waitFor()
  await page.getByLabel('Meaning', { exact: true }).fill('An order was paid')
  await page.keyboard.press('Tab')
  await page.getByText('blocked', { exact: true }).click()
  await settled(page)
  await page.reload()
  assert.equal(await page.getByLabel('Meaning', { exact: true }).inputValue(), 'An order was paid')
  await visit(page, '#/tracking')
  await page.getByText('An order was paid').waitFor()
  await page.getByRole('cell', { name: 'blocked' }).waitFor()
  await context.close()
})

function iso(days) {
  return new Date(Date.now() + days * DAY_MS).toISOString()
}
