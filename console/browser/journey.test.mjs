import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled, signIn, sitDown, visit } from './reader.mjs'
import { startServer } from './server.mjs'
import { tellShop } from './shop.mjs'

let server
let browser
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  await tellShop(server.url)
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const number = (text) => Number(text.replace(/[^0-9]/g, ''))

/** Loads a list to its end and counts its rows. */
async function rowsOf(page, list) {
  for (;;) {
    const more = list.getByRole('button', { name: 'Load more' })
    if ((await more.count()) === 0) break
    await more.click()
    await page.waitForTimeout(200)
  }
  return list.locator('tbody tr').count()
}

test('sign in, ask retention, open a number, make a segment of it', async () => {
  const { page, context } = await sitDown(browser, server.url)
  await signIn(page)
  await page.getByRole('link', { name: 'Explore' }).first().click()
  await page.getByText('Retention', { exact: true }).click()
  await page.getByRole('button', { name: /^Period/ }).click()
  await page.getByRole('button', { name: 'Last 6 months' }).click()
  await settled(page)

  const figure = page.locator('table [data-kind="counted"]').first()
  const count = number(await figure.textContent())
  assert.ok(count > 0, 'the first cohort has people')
  await figure.click()

  const drawer = page.getByRole('dialog')
  assert.equal(number(await drawer.getByTestId('people-total').textContent()), count)
  await drawer.getByRole('table').waitFor()
  assert.equal(await rowsOf(page, drawer), count, 'the list is as long as the figure says')

  await drawer.getByRole('button', { name: 'Make a segment' }).click()
  await page.getByLabel('Name of the segment').fill('The first cohort')
  await page.getByRole('button', { name: 'Create segment' }).click()
  await page.getByRole('link', { name: 'Open segment' }).click()

  await page.getByRole('heading', { name: 'The first cohort' }).waitFor()
  await settled(page)
  const members = page.locator('section', { has: page.getByRole('table') })
  assert.equal(number(await page.locator('h2 [data-kind="counted"]').textContent()), count)
  assert.equal(await rowsOf(page, members), count)
  await context.close()
})

test('a link opens the same question and the same figure again', async () => {
  const { page, context } = await sitDown(browser, server.url)
  await signIn(page)
  await visit(page, '#/explore?ask=retention&period=6m&figure=0')
  const drawer = page.getByRole('dialog')
  const before = await drawer.getByTestId('people-total').textContent()
  await page.reload()
  assert.equal(await page.getByRole('dialog').getByTestId('people-total').textContent(), before)
  await context.close()
})

test('a segment is written as a sentence and its size follows', async () => {
  const { page, context } = await sitDown(browser, server.url)
  await signIn(page)
  await visit(page, '#/segments/new')
  await page.getByLabel('Name').fill('Members in Shanghai')
  await page.getByRole('button', { name: 'Trait', exact: true }).click()
  await page.getByRole('button', { name: 'city', exact: true }).click()
  await page.getByRole('combobox', { name: 'Value' }).fill('上海')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Done' }).click()
  await settled(page)
  const size = number(await page.locator('aside [data-kind="counted"]').textContent())
  assert.ok(size > 0 && size < 90, `some of the people live in Shanghai, was ${size}`)
  await page.getByRole('button', { name: 'Save segment' }).click()
  await page.getByRole('heading', { name: 'Members in Shanghai' }).waitFor()
  await page.getByText('city is 上海').waitFor()
  await settled(page)
  assert.equal(number(await page.locator('h2 [data-kind="counted"]').textContent()), size)
  await context.close()
})

test('a person is found by a phone number, with how their identifiers came together', async () => {
  const { page, context } = await sitDown(browser, server.url)
  await signIn(page)
  await visit(page, '#/people')
  await page.getByRole('searchbox', { name: 'Find people' }).fill('17853')
  await page.getByRole('row').filter({ hasText: '17853' }).getByRole('link').click()
  await page.getByText('device-003').waitFor()
  await page.getByRole('heading', { name: 'Timeline' }).waitFor()
  await page.getByText('Product Viewed').first().waitFor()
  await context.close()
})

test('a wrong password is refused with a sentence', async () => {
  const { page, context } = await sitDown(browser, server.url, { language: 'zh' })
  await page.goto('/')
  await page.getByLabel('邮箱').fill('owner@example.com')
  await page.getByLabel('密码').fill('not this one')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByText('邮箱或密码不对').waitFor()
  await context.close()
})
