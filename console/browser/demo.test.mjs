import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled, signIn, sitDown } from './reader.mjs'
import { startServer } from './server.mjs'

const FILLED_MS = 240_000
let server
let browser
before(async () => {
  process.env.PERENNIAL_DEMO_PEOPLE = '1200'
  server = await startServer()
  browser = await openBrowser()
})
after(async () => {
  delete process.env.PERENNIAL_DEMO_PEOPLE
  await browser?.close()
  await server?.stop()
})

test('an empty system is filled by one click, and home says where to look', async () => {
  const { page, context, faults } = await sitDown(browser, server.url)
  await signIn(page)
  await page.getByRole('button', { name: 'Fill with a demo shop' }).click()
  await page.getByRole('progressbar').first().waitFor()

  const tour = page.getByRole('navigation', { name: 'Waiting to be found in the demo shop' })
  await tour.waitFor({ timeout: FILLED_MS })
  assert.equal(await page.getByRole('button', { name: 'Fill with a demo shop' }).count(), 0, 'offered once')

  await tour.getByRole('link', { name: /A week when paying broke/ }).click()
  await settled(page)
  assert.equal(await page.getByText('$app_version').count(), 1, 'the question is filled in')
  await page.reload()
  await settled(page)
  assert.equal(await page.getByText('$app_version').count(), 1, 'a link restores it')
  assert.deepEqual(faults, [])
  await context.close()
})

const FOUND = [
  ['支付坏了一周', '3.8.0'],
  ['哪个渠道的人会再来', '线下扫码'],
  ['共用一台平板的人', '$device_id'],
  ['不是人的访客', 'TeaPriceBot'],
  ['时钟不准的设备', '$time_corrected'],
]

for (const [name, found] of FOUND)
  test(`${name} is one click away and shows ${found}`, async () => {
    const { page, context } = await sitDown(browser, server.url, { language: 'zh' })
    await signIn(page, 'zh')
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await settled(page)
    await page.getByText(found).first().waitFor()
    await context.close()
  })
