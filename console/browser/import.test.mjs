/** The first hour: a file that somebody has becomes people and answers within six clicks, in both languages. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openBrowser, signIn, sitDown } from './reader.mjs'
import { startServer } from './server.mjs'

const CLICKS_MAX = 6
const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const WORDS = {
  zh: {
    imports: '导入', file: '导入文件', right: '看起来对', start: '开始', people: '看这些用户', person: '用户',
    almost: '还差一点', role: '第 1 列 是什么', one: '人',
  },
  en: {
    imports: 'Imports', file: 'Import a file', right: 'Looks right', start: 'Start', people: 'See these people',
    person: 'Person', almost: 'Almost there', role: 'What Column 1 is', one: 'people',
  },
}

let browser
let server
let folder

before(async () => {
  server = await startServer()
  browser = await openBrowser()
  folder = mkdtempSync(join(tmpdir(), 'perennial-files-'))
})

after(async () => {
  await browser?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Drops a file and says yes to what is proposed; gives how many people came of it and the clicks it took. */
async function imported(page, words, file) {
  let clicks = 0
  const click = async (name) => {
    await page.getByRole('button', { name, exact: true }).or(page.getByRole('link', { name, exact: true })).first().click()
    clicks++
  }
  await page.goto('/#/imports')
  clicks++
  await click(words.file)
  await page.locator('input[type=file]').setInputFiles(file)
  await click(words.right)
  await click(words.start)
  await page.getByRole('button', { name: words.people }).waitFor({ timeout: 120_000 })
  await click(words.people)
  const total = page.getByTestId('people-total')
  await total.waitFor()
  return { people: Number((await total.textContent()).replace(/[^\d]/g, '')), clicks }
}

for (const language of ['zh', 'en']) {
  test(`Online Retail becomes its customers within six clicks (${language})`, async (t) => {
    const whole = join(DATA, 'online-retail/online_retail.csv.gz')
    if (!existsSync(whole)) return t.skip(`there is no ${whole}`)
    // The first weeks of the file are enough to see every step; the story on the server reads all of it.
    const all = gunzipSync(readFileSync(whole)).toString('utf8').split('\n')
    const lines = all.slice(0, language === 'zh' ? 60_000 : 80_000)
    const file = join(folder, `retail-${language}.csv.gz`)
    writeFileSync(file, gzipSync(`${lines.join('\n')}\n`))
    const customers = new Set(lines.slice(1).map((line) => line.split(',').at(-2)).filter(Boolean))
    const { page, context } = await sitDown(browser, server.url, { language })
    await signIn(page, language)
    const came = await imported(page, WORDS[language], file)
    assert.ok(came.clicks <= CLICKS_MAX, `it took ${came.clicks} clicks`)
    if (language === 'zh') assert.equal(came.people, customers.size)
    else assert.ok(came.people > 0 && came.people < customers.size, 'only new orders count for the second import')
    await context.close()
  })

  test(`Taobao's log, without a header, becomes its users within six clicks (${language})`, async (t) => {
    const whole = join(DATA, 'taobao-userbehavior-sample/UserBehavior_head.csv.gz')
    if (!existsSync(whole)) return t.skip(`there is no ${whole}`)
    const users = language === 'zh' ? 43 : 0
    const { page, context } = await sitDown(browser, server.url, { language })
    await signIn(page, language)
    const came = await imported(page, WORDS[language], whole)
    assert.ok(came.clicks <= CLICKS_MAX, `it took ${came.clicks} clicks`)
    assert.equal(came.people, users, 'the second time everything was there already')
    await context.close()
  })
}

test('a file whose columns say nothing asks who and when, and then goes on', async () => {
  const words = WORDS.en
  const file = join(folder, 'bare.csv')
  writeFileSync(file, 'a,b,c\nx1,2026-01-05,green\nx2,2026-01-06,black\nx2,someday,white\n')
  const { page, context } = await sitDown(browser, server.url)
  await signIn(page)
  await page.goto('/#/imports/new')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText(words.almost).waitFor()
  assert.ok(await page.getByRole('button', { name: words.right }).isDisabled())
  for (const [column, role] of [['a', 'Person'], ['b', 'Time']]) {
    await page.getByRole('combobox', { name: `What ${column} is` }).click()
    await page.locator('.ant-select-dropdown:visible').getByTitle(role, { exact: true }).click()
  }
  await page.getByRole('button', { name: words.right }).click()
  await page.getByRole('button', { name: words.start, exact: true }).click()
  await page.getByRole('button', { name: words.people }).waitFor({ timeout: 60_000 })
  await page.getByText('time cannot be read 1').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'), page.getByRole('link', { name: 'Download these lines' }).click(),
  ])
  assert.match(readFileSync(await download.path(), 'utf8'), /4,TIME,"x2,someday,white"/)
  await context.close()
})

test('an import is cancelled where its progress is shown, and what was stored stays', async () => {
  const file = join(folder, 'long.csv')
  const line = (at) => `m${at % 5_000},2026-03-${String(1 + (at % 28)).padStart(2, '0')} 10:00:00,${at}`
  writeFileSync(file, `member,time,amount\n${Array.from({ length: 400_000 }, (_, at) => line(at)).join('\n')}\n`)
  const { page, context } = await sitDown(browser, server.url)
  await signIn(page)
  await page.goto('/#/imports/new')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: WORDS.en.right }).click()
  await page.getByRole('button', { name: WORDS.en.start, exact: true }).click()
  await page.getByRole('button', { name: 'Cancel the import' }).click()
  await page.getByText('What is stored stays', { exact: false }).waitFor({ timeout: 60_000 })
  await page.goto('/#/system/jobs')
  await page.getByRole('row', { name: /long\.csv/ }).getByText('cancelled').waitFor()
  await context.close()
})
