/** Segments as an operator writes them: sentences by clicks, every number with its people, nothing lost by a click. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openBrowser, settled, signIn, sitDown, visit } from './reader.mjs'
import { API_KEY, startServer, WRITE_KEY } from './server.mjs'

let server
let browser
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  await tell()
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

const tongues = {
  en: {
    name: 'Name', behaviour: 'Behaviour', choose: /^Choose event/, done: 'Done', last30: 'in the last 30 days',
    ever: 'at any time', ago: 'at least days ago', where: 'where', did: 'Did', save: 'Save segment', remove: 'Delete',
    undo: 'Undo', bin: 'Bin', restore: 'Restore', in: '10 who are in', missed: '10 who just missed', keep: 'Make a segment',
    tea: 'Bought something in 绿茶 and never bought in 茶具', wait: 'Signed up at least 7 days ago and never ordered',
    loosen: /Loosen|Leave the line out/, times: 'at least 1 time', paste: 'Paste a sentence',
    pasted: 'Sentence to read as conditions', use: /^Use as conditions|^Use what/, near: /Use “Signed Up”/,
    more: 'more ways to say it', never: 'Did not do',
    forms: {
      followed: 'Did one thing, then another within days', notFollowed: 'Did one thing, and not another within hours',
      same: 'Did something often with the same product', past: 'Less or more than in their own past',
      top: 'In the top by what their deeds add up to', dated: 'A birthday or an end date in the next days',
    },
    without: 'with none in between of…', also: 'did or did not, with the same one…', lunar: 'Chinese (converted each year)',
    segment: 'segment', out: 'Leave somebody out',
    built: [
      'Did Signed Up in the last 30 days and Order Completed within 7 days, with no Order Cancelled in between',
      'did Signed Up in the last 30 days and did not do Order Completed within 2 hours',
      'with one and the same value: Order Completed at least 3 times in the last 30 days (products.category)',
      'in the last 90 days, against the 90 days before: at least 50% less', 'in the top 20% by Total products.quantity',
      'anniversary of birthday within the next 7 days (Chinese calendar)', 'leaving out (In the segment “Staff en”)',
    ],
    total: 'total', sum: 'Total products.quantity of Order Completed in the last 30 days ≥ 2',
    mistyped: 'Did Singed Up at least 7 days ago, never ordered and born on a Sunday',
  },
  zh: {
    name: '名称', behaviour: '行为', choose: /^选择行为/, done: '好', last30: '最近 30 天', ever: '任何时候',
    ago: '至少几天前', where: '条件', did: '做过', save: '保存人群', remove: '删除', undo: '撤销', bin: '回收站', restore: '恢复',
    in: '在里面的 10 位', missed: '差一点的 10 位', keep: '建人群', tea: '买过「绿茶」类商品 且 从没买过「茶具」类商品',
    wait: '注册满 7 天 且 从没下过单', loosen: /放宽|去掉这一条/, times: '至少 1 次', paste: '粘贴一句话',
    pasted: '要读成条件的句子', use: /^用作条件|^只用读懂/, near: /改为「Signed Up」/,
    more: '更多说法', never: '没有做过',
    forms: {
      followed: '先做了…，几天内又做了…', notFollowed: '做了…，几小时内没有做…', same: '对同一个商品做了几次…',
      past: '比自己上一段时间少了或多了', top: '行为的合计排在前百分之几或前几名', dated: '生日、到期日在未来几天',
    },
    without: '其间没有做…', also: '对它还做过或没做过…', lunar: '农历（按当年换算）', segment: '人群', out: '添加排除',
    built: [
      '最近 30 天做过Signed Up，之后 7 天内又做了Order Completed，其间没有做Order Cancelled',
      '最近 30 天做过Signed Up，之后 2 小时内没有做Order Completed',
      '对同一个值：最近 30 天做过Order Completed至少 3 次（products.category）', '比再前 90 天少了至少 50%', 'products.quantity 合计排在前 20%',
      'birthday 的周年在未来 7 天内（农历）', '排除（属于人群「Staff zh」）',
    ],
    total: '合计', sum: '最近 30 天Order Completed的products.quantity 合计 ≥ 2',
    mistyped: '至少 7 天前做过 Singed Up，从没下过单 且 星期天出生',
  },
}

const number = (text) => Number(text.replace(/[^0-9]/g, ''))

for (const [language, say] of Object.entries(tongues)) {
  test(`${language}: bought green tea, never teaware`, async () => {
    const { page, context, faults } = await begin(language)
    await page.getByLabel(say.name, { exact: true }).fill(`Tea ${language}`)
    await line(page, say, 0, 'Order Completed', say.ever)
    await kind(page, say, 0, '绿茶')
    await line(page, say, 1, 'Order Completed', say.ever)
    await kind(page, say, 1, '茶具')
    await page.getByRole('button', { name: say.did, exact: true }).nth(1).click()
    await settled(page)

    const counts = page.getByTestId('line-count')
    assert.deepEqual(await numbersOf(counts.nth(0)), [3, 3], 'bought green tea by itself, and left')
    assert.deepEqual(await numbersOf(counts.nth(1)), [10, 2], 'never bought teaware by itself, and left')
    assert.equal(number(await page.locator('aside [data-kind="counted"]').first().textContent()), 2)

    const inside = page.locator('section').filter({ has: page.getByRole('heading', { name: say.in }) }).last()
    await inside.getByRole('link').nth(1).waitFor()
    assert.equal(await inside.getByRole('link').count(), 2)
    const outside = page.locator('section').filter({ has: page.getByRole('heading', { name: say.missed }) }).last()
    await outside.getByText('Person 02').waitFor()

    await counts.nth(1).locator('button').last().click()
    const drawer = page.getByRole('dialog')
    assert.equal(number(await drawer.getByTestId('people-total').textContent()), 2)
    await drawer.getByRole('button', { name: say.keep }).waitFor()
    await page.goBack()

    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('heading', { name: `Tea ${language}` }).waitFor()
    await page.getByText(say.tea).waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  })

  test(`${language}: adds up what somebody bought`, async () => {
    const { page, context, faults } = await begin(language)
    await page.getByLabel(say.name, { exact: true }).fill(`Total ${language}`)
    await page.getByRole('button', { name: `+ ${say.total}` }).first().click()
    await page.getByRole('button', { name: '≥ 100' }).click()
    await page.getByRole('spinbutton').fill('2')
    await page.getByRole('button', { name: say.done }).click()
    await settled(page)
    assert.deepEqual(await numbersOf(page.getByTestId('line-count').first()), [1, 1])
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('heading', { name: `Total ${language}` }).waitFor()
    await page.getByText(say.sum).first().waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  })

  test(`${language}: sequences, the same value, one's own past, ranks, birthdays and segments are built by hand`, async () => {
    const { page, context, faults } = await begin(language)
    await page.getByLabel(say.name, { exact: true }).fill(`Staff ${language}`)
    await line(page, say, 0, 'Signed Up', say.ever)
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('heading', { name: `Staff ${language}` }).waitFor()
    await visit(page, '#/segments/new')
    await page.getByLabel(say.name, { exact: true }).fill(`Built ${language}`)
    const start = async (form) => {
      await page.getByRole('button', { name: say.more }).first().click()
      await page.getByRole('button', { name: say.forms[form] }).click()
    }
    await start('followed')
    await event(page, say, 0, 'Signed Up')
    await event(page, say, 1, 'Order Completed')
    await page.getByRole('button', { name: `+ ${say.without}` }).click()
    await event(page, say, 2, 'Order Cancelled')
    await start('notFollowed')
    await event(page, say, 3, 'Signed Up')
    await event(page, say, 4, 'Order Completed')
    await start('same')
    await page.getByRole('button', { name: `+ ${say.also}` }).click()
    await page.getByRole('button', { name: say.never, exact: true }).waitFor()
    await start('past')
    await start('top')
    await start('dated')
    await page.getByRole('button', { name: /7 (天内|days)/ }).last().click()
    await page.getByText(say.lunar).click()
    await page.getByRole('button', { name: say.done, exact: true }).click()
    await page.getByRole('button', { name: say.out }).click()
    await page.getByRole('button', { name: `+ ${say.segment}`, exact: true }).last().click()
    await page.getByRole('button', { name: new RegExp(`^(Staff|Built|Tea|Total)`) }).last().click()
    await page.locator('.ant-popover:visible').getByRole('button', { name: `Staff ${language}` }).click()
    await settled(page)
    assert.equal(await page.getByTestId('line-count').count(), 7, 'every line is counted')
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('heading', { name: `Built ${language}` }).waitFor()
    const spoken = await page.getByRole('main').textContent()
    for (const text of say.built) assert.ok(spoken.includes(text), `${text}\nin ${spoken}`)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test(`${language}: a pasted sentence becomes chips, what is not understood stays underlined`, async () => {
    const { page, context, faults } = await begin(language)
    await page.getByLabel(say.name, { exact: true }).fill(`Pasted ${language}`)
    await page.getByRole('button', { name: say.paste }).click()
    const field = page.getByLabel(say.pasted)
    await field.fill(say.mistyped)
    assert.equal(await page.locator('u').count(), 2, 'the mistyped name and the words nobody knows')
    await page.getByRole('button', { name: say.near }).click()
    assert.equal(await page.locator('u').count(), 1, 'the words nobody knows')
    await page.getByRole('button', { name: say.use }).click()
    await settled(page)
    const counts = page.getByTestId('line-count')
    assert.equal(await counts.count(), 2)
    assert.deepEqual(await numbersOf(counts.nth(0)), [8, 8])
    await page.getByRole('button', { name: say.save }).click()
    await page.getByText(say.wait).waitFor()
    assert.deepEqual(faults, [])
    await context.close()
  })

  test(`${language}: signed up a week ago, never ordered; deleted, and taken back`, async () => {
    const { page, context } = await begin(language)
    await page.getByLabel(say.name, { exact: true }).fill(`Waiting ${language}`)
    await line(page, say, 0, 'Signed Up', say.ago)
    await line(page, say, 1, 'Order Completed', say.ever)
    await page.getByRole('button', { name: say.did, exact: true }).nth(1).click()
    await settled(page)
    const counts = page.getByTestId('line-count')
    assert.deepEqual(await numbersOf(counts.nth(0)), [8, 8])
    assert.deepEqual(await numbersOf(counts.nth(1)), [8, 4])
    await page.getByRole('button', { name: say.save }).click()
    const heading = page.getByRole('heading', { name: `Waiting ${language}` })
    await heading.waitFor()
    await page.getByText(say.wait).waitFor()

    await page.getByRole('button', { name: say.remove, exact: true }).click()
    await page.getByRole('button', { name: say.undo }).click()
    await heading.waitFor()

    await page.getByRole('button', { name: say.remove, exact: true }).click()
    await page.getByRole('button', { name: say.undo }).waitFor()
    await page.getByRole('link', { name: say.bin }).click()
    const row = page.getByRole('row').filter({ hasText: `Waiting ${language}` })
    await row.getByRole('button', { name: say.restore }).click()
    await heading.waitFor()
    await context.close()
  })
}

test('a sentence that names nobody says which line did it, and how to loosen it', async () => {
  const { page, context } = await begin('en')
  await line(page, tongues.en, 0, 'Order Completed', tongues.en.ever)
  await page.getByRole('button', { name: tongues.en.times }).click()
  await page.getByRole('spinbutton').fill('9')
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await settled(page)
  await page.getByRole('button', { name: tongues.en.loosen }).click()
  await settled(page)
  assert.ok(number(await page.locator('aside [data-kind="counted"]').first().textContent()) > 0)
  await context.close()
})

async function begin(language) {
  const seat = await sitDown(browser, server.url, { language })
  await signIn(seat.page, language)
  await visit(seat.page, '#/segments/new')
  return seat
}

/** Adds a line about an event, whatever the builder proposes, and says when. */
async function line(page, say, at, name, when) {
  await page.getByRole('button', { name: `+ ${say.behaviour}` }).first().click()
  await event(page, say, at, name)
  await page.getByRole('button', { name: say.last30, exact: true }).click()
  await page.getByRole('radio', { name: when }).click()
  await page.getByRole('button', { name: say.done, exact: true }).click()
  await settled(page)
}

/** Says which event a chip means, whatever the builder proposed. */
async function event(page, say, at, name) {
  const chip = page.getByRole('button', { name: say.choose }).nth(at)
  await chip.click()
  const options = page.getByRole('tooltip').or(page.locator('.ant-popover:visible'))
  for (const option of await options.getByRole('button', { pressed: true }).all()) {
    if ((await option.textContent()).startsWith(name)) continue
    await options.getByRole('button', { name }).click()
    await option.click()
  }
  await options.getByRole('button', { name: say.done, exact: true }).click()
  await settled(page)
}

/** Says of which kind a line of the order must be, by the values that the data offers. */
async function kind(page, say, at, value) {
  await page.getByRole('button', { name: say.where, exact: true }).nth(at === 0 ? 0 : -1).click()
  await page.getByRole('button', { name: 'products › category' }).click()
  await page.getByRole('button', { name: new RegExp(`^${value}`) }).last().click()
  await page.getByRole('button', { name: say.done, exact: true }).click()
  await settled(page)
}

async function numbersOf(place) {
  return (await place.locator('[data-kind="counted"]').allTextContents()).map(number)
}

/** Twelve people: eight signed up a month ago, four just now; three bought green tea, one of them teaware too. */
async function tell() {
  const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString()
  const id = (n) => `u${String(n).padStart(2, '0')}`
  const did = (n, event, days, properties = {}) => ({
    type: 'track', userId: id(n), event, properties, timestamp: ago(days), messageId: `${id(n)}-${event}-${days}`,
  })
  const bought = (n, category, days) => did(n, 'Order Completed', days, { products: [{ category, quantity: 1 }] })
  const batch = []
  for (let n = 1; n <= 12; n++) {
    batch.push({ type: 'identify', userId: id(n), timestamp: ago(40), traits: { name: `Person ${id(n).slice(1)}`, birthday: '1990-03-05' } })
    batch.push(did(n, 'Signed Up', n <= 8 ? 30 : 2))
  }
  batch.push(bought(1, '绿茶', 20), bought(2, '绿茶', 19), bought(2, '茶具', 12), bought(3, '绿茶', 9))
  batch.push(bought(4, '茶具', 8), did(4, 'Order Cancelled', 7))
  await post('/v1/batch', { batch }, `Basic ${Buffer.from(`${WRITE_KEY}:`).toString('base64')}`)
  for (let tries = 0; tries < 300; tries++) {
    const body = { condition: { is: 'all', parts: [] } }
    const { size } = await post('/api/audience/segments/preview', body, `Bearer ${API_KEY}`)
    if (size === 12) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the people did not arrive')
}

async function post(path, body, who) {
  const answer = await fetch(server.url + path, {
    method: 'POST', headers: { 'Content-Type': 'application/json', Authorization: who }, body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
