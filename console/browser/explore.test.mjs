import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { seriousFaults } from './axe.mjs'
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

const words = {
  en: {
    chart: /Arrow keys/, funnel: 'Funnel', table: 'Table of figures', explain: 'Explain this number', counted: 'Counted',
    calculated: 'Calculated', csv: 'Export CSV', png: 'Save picture', find: 'Find people', keys: 'Keyboard shortcuts',
    pin: 'Compare with another number', differs: /differs/, only: /Only city is/, segment: 'Save as a segment',
    search: 'Search these people', light: 'light', mark: 'Mark', what: 'What happened', save: 'Save mark',
    removal: /^Remove mark/, undo: 'Undo', marked: 'Release: 5.2.0',
  },
  zh: {
    chart: /方向键/, funnel: '漏斗', table: '数据表', explain: '解释这个数字', counted: '计数', calculated: '计算',
    csv: '导出 CSV', png: '保存图片', find: '查找用户', keys: '键盘快捷键', pin: '与另一个数字对比', differs: /不同/,
    only: /只看 city/, segment: '存为人群', search: '在这些用户里查找', light: 'dark',
    mark: '标注', what: '发生了什么', save: '保存标注', removal: /^移除标注/, undo: '撤销', marked: '发布：5.2.0',
  },
}

const number = (text) => Number(text.replace(/[^0-9]/g, ''))
const step = (name) => ({ events: [name], where: { is: 'every', parts: [] } })
const steps = ['Product Viewed', 'Product Added', 'Order Completed'].map(step)
const trait = { is: 'trait', name: 'city', test: { is: 'oneOf', values: ['上海'] }, unknown: false }
const asked = (draft) => encodeURIComponent(JSON.stringify(draft))
const SHANGHAI = asked({ steps, people: { is: 'all', parts: [trait] } })

/** How many people a list shows at once. */
const LISTED = 50
const [VIEWED, , ORDERED] = steps
/** What is asked of the shop, and the numbers of people in the answer that are opened, by how their keys end. */
const questions = [
  ['distribution', { steps: [ORDERED] }, ['all-0', 'bin-0.0']],
  ['gaps', { steps: [VIEWED] }, ['people-0']],
  ['stickiness', { steps: [VIEWED] }, ['atLeast-1', 'exactly-2']],
  ['lifecycle', { steps: [VIEWED] }, ['-returning', '-dormant']],
  ['paths', { steps: [VIEWED] }, ['ways-people', 'node-0.Product Viewed-people']],
  ['visits', { steps: [VIEWED], page: 'sku' }, ['people-total', 'viewers-page0']],
  ['attribution', { steps: [ORDERED, ORDERED], way: 'channel' }, ['all-converted', 'way-0-converted']],
  ['revenue', { steps: [ORDERED] }, ['buyers', 'top-20-people']],
  ['rfm', { steps: [ORDERED] }, ['people', 'recency-5', 'monetary-1']],
  ['trend', { steps: [VIEWED, ORDERED], compared: true, formulas: [{ left: 1, operator: 'OVER', right: 0 }] },
    ['0@total', '1@total']],
  ['funnel', { steps, view: 'took' }, ['took-all-0-0']],
  ['retention', { steps: [VIEWED], brackets: [1, 2, 4] }, ['+0']],
]

for (const language of ['en', 'zh']) {
  const say = words[language]
  const chartOf = (page) => page.getByRole('group', { name: say.chart })
  const total = async (page) => number(await page.getByTestId('people-total').textContent())

  async function sit(address) {
    const seat = await sitDown(browser, server.url, { language, light: say.light })
    await signIn(seat.page, language)
    await visit(seat.page, address)
    return seat
  }

  /** Walks to the third point and returns what was said of it. */
  async function walk(page) {
    await chartOf(page).focus()
    for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    return page.getByTestId('spoken').textContent()
  }

  /** Numbers are the same in every language: once is enough. */
  const WORDLESS = { skip: language !== 'en' }

  describe(`Explore, ${language}`, () => {
    test('the question switches, its period and filter stay', async () => {
      const { page, context } = await sit(`#/explore?ask=trend&period=90d&q=${SHANGHAI}`)
      await page.getByText(say.funnel, { exact: true }).click()
      await settled(page)
      const query = new URL(page.url().replace('#', '')).searchParams
      assert.equal(query.get('ask'), 'funnel')
      assert.equal(query.get('period'), '90d')
      assert.deepEqual(JSON.parse(query.get('q')).people.parts, [trait])
      await context.close()
    })

    test('T shows the table, with the numbers that the chart says', async () => {
      const { page, context } = await sit('#/explore?ask=trend&period=90d')
      const said = (await walk(page)).split(' · ')
      assert.equal(await page.getByRole('region', { name: say.table }).count(), 0)
      await page.keyboard.press('t')
      const row = page.getByRole('region', { name: say.table }).locator('tbody tr').nth(2)
      assert.equal(await row.locator('td').first().textContent(), said[0])
      assert.equal(await row.locator('[data-kind]').textContent(), said[1])
      await context.close()
    })

    test('a mark stands on the axis, in what is said and in the table; removing it can be taken back', async () => {
      const { page, context, faults } = await sit('#/explore?ask=trend&period=90d')
      const text = `5.2.0 ${language}`
      const marked = `${say.marked} ${language}`
      await page.getByRole('button', { name: say.mark, exact: true }).click()
      await page.getByLabel(say.what).fill(text)
      await page.getByRole('button', { name: say.save }).click()
      const listed = page.getByRole('listitem').filter({ hasText: marked })
      await listed.waitFor()
      await settled(page)
      await chartOf(page).focus()
      await page.keyboard.press('End')
      assert.ok((await page.getByTestId('spoken').textContent()).includes(marked))
      await page.keyboard.press('t')
      const last = page.getByRole('region', { name: say.table }).locator('tbody tr').nth(-2)
      assert.ok((await last.textContent()).includes(marked))
      assert.deepEqual(await seriousFaults(page), [])
      await listed.getByRole('button', { name: new RegExp(`: ${marked}$`) }).click()
      await page.getByLabel(say.what).fill(`${text}!`)
      await page.getByRole('button', { name: say.save }).click()
      await page.getByRole('listitem').filter({ hasText: `${marked}!` }).waitFor()
      await chartOf(page).focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('m')
      await page.getByLabel(say.what).waitFor()
      await page.keyboard.press('Escape')
      await listed.getByRole('button', { name: say.removal }).click()
      await listed.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: say.undo }).click()
      await listed.waitFor()
      assert.deepEqual(faults, [])
      await context.close()
    })

    test('arrow keys and Enter open as many people as the point says', async () => {
      const { page, context } = await sit('#/explore?ask=trend&period=90d')
      const count = number((await walk(page)).split(' · ')[1])
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByRole('table').waitFor()
      assert.equal(await total(page), count)
      assert.equal(await page.getByRole('dialog').locator('tbody tr').count(), count)
      assert.deepEqual(await seriousFaults(page), [])
      await context.close()
    })

    test('dragging over the chart chooses the period', async () => {
      const { page, context } = await sit('#/explore?ask=trend&period=90d')
      const box = await chartOf(page).boundingBox()
      await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 4 })
      await page.mouse.up()
      assert.match(page.url(), /period=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d/)
      await context.close()
    })

    test('E explains a rate by its numerator and denominator, which open', async () => {
      const { page, context } = await sit(`#/explore?ask=funnel&period=6m&q=${asked({ steps })}`)
      await page.locator('[data-kind="calculated"]').first().focus()
      await page.keyboard.press('e')
      const dialog = page.getByRole('dialog', { name: say.explain })
      await dialog.getByText(say.calculated, { exact: true }).waitFor()
      const parts = dialog.locator('li button')
      const [above, below] = (await parts.allTextContents()).map(number)
      const shown = await page.locator('[data-kind="calculated"]').first().textContent()
      assert.equal(shown, `${((above / below) * 100).toFixed(1)}%`)
      assert.deepEqual(await seriousFaults(page), [])
      await parts.first().click()
      await page.getByTestId('people-total').waitFor()
      assert.equal(await total(page), above)
      await context.close()
    })

    test('two numbers stand side by side, and what differs is marked', async () => {
      const { page, context } = await sit(`#/explore?ask=trend&period=90d&q=${asked({ steps: [steps[0]] })}`)
      await page.locator('[data-kind="counted"]').first().focus()
      await page.keyboard.press('e')
      const dialog = page.getByRole('dialog', { name: say.explain })
      await dialog.getByText(say.counted, { exact: true }).waitFor()
      await dialog.getByRole('button', { name: say.pin }).click()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      await page.evaluate((hash) => window.location.assign(hash), `#/explore?period=30d&q=${asked({ steps })}`)
      await settled(page)
      await page.locator('[data-kind="counted"]').nth(1).focus()
      await page.keyboard.press('e')
      await dialog.getByRole('row').filter({ hasText: say.differs }).first().waitFor()
      await context.close()
    })

    test('figures and people leave as files', async () => {
      const { page, context } = await sit(`#/explore?period=30d&q=${asked({ steps: [steps[0]] })}&figure=0%40total`)
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('table').waitFor()
      const count = await total(page)
      const people = await taken(page, dialog.getByRole('link', { name: say.csv }))
      assert.equal(people.trim().split('\r\n').length, count + 1)
      assert.match(people, /^\ufeffperson,called,identifiers,/)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      const figures = await taken(page, page.getByRole('button', { name: say.csv }))
      assert.equal(figures.trim().split('\r\n').length, 32, 'a head, thirty days and the total')
      const [picture] = await Promise.all([
        page.waitForEvent('download'), page.getByRole('button', { name: say.png }).click(),
      ])
      assert.match(picture.suggestedFilename(), /\.png$/)
      await context.close()
    })

    test('a link restores the table, the drawer and the number in it', async () => {
      const first = await sit(`#/explore?ask=trend&period=90d&q=${SHANGHAI}`)
      await first.page.keyboard.press('t')
      await walk(first.page)
      await first.page.keyboard.press('Enter')
      await first.page.getByRole('dialog').getByRole('table').waitFor()
      const [link, count] = [first.page.url(), await total(first.page)]
      await first.context.close()
      const second = await sit(link.slice(link.indexOf('#')))
      await second.page.getByRole('dialog').getByRole('table').waitFor()
      assert.equal(await total(second.page), count)
      assert.equal(await second.page.getByRole('region', { name: say.table }).count(), 1)
      await second.context.close()
    })

    test('a list is searched within itself', async () => {
      const { page, context } = await sit('#/explore?ask=retention&period=6m')
      await page.locator('table [data-kind="counted"]').first().click()
      const dialog = page.getByRole('dialog')
      const link = dialog.locator('tbody a').first()
      await link.waitFor()
      const [href, name] = [await link.getAttribute('href'), await link.locator('span').last().textContent()]
      await dialog.getByLabel(say.search).fill(name)
      await dialog.locator(`tbody a[href="${href}"]`).waitFor()
      await dialog.getByLabel(say.search).fill('nobody-is-called-this')
      await dialog.locator('tbody').waitFor({ state: 'detached' })
      await context.close()
    })

    test('every question is asked, and its numbers open as many people as they say', WORDLESS, async () => {
      const { page, context, faults } = await sit('#/explore')
      for (const [ask, draft, keys] of questions) {
        await visit(page, `#/explore?ask=${ask}&period=6m&q=${asked(draft)}`)
        await chartOf(page).first().waitFor()
        for (const key of keys) {
          const figure = page.locator(`[data-explain$="${key}"]`).first()
          if (!(await figure.isVisible())) await page.keyboard.press('t')
          const count = number(await figure.textContent())
          assert.ok(count > 0, `${ask} ${key} counts somebody`)
          await figure.click()
          const dialog = page.getByRole('dialog')
          await dialog.locator('tbody tr').first().waitFor()
          assert.equal(await total(page), count, `${ask} ${key}`)
          assert.equal(await dialog.locator('tbody tr').count(), Math.min(count, LISTED), `${ask} ${key} lists them`)
          await page.keyboard.press('Escape')
          await dialog.waitFor({ state: 'hidden' })
        }
      }
      assert.deepEqual(faults, [])
      await context.close()
    })

    test('a grid is led by keys: a cell opens its people, and E explains it', WORDLESS, async () => {
      const { page, context } = await sit(`#/explore?ask=rfm&period=6m&q=${asked({ steps: [steps[2]] })}`)
      await chartOf(page).focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Home')
      const said = (await page.getByTestId('spoken').textContent()).split(' · ')
      const count = number(said[2])
      await page.keyboard.press('e')
      await page.getByRole('dialog', { name: say.explain }).getByText(say.counted, { exact: true }).waitFor()
      assert.deepEqual(await seriousFaults(page), [])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog', { name: say.explain }).waitFor({ state: 'hidden' })
      await chartOf(page).focus()
      for (const key of ['ArrowDown', 'Home', 'Enter']) await page.keyboard.press(key)
      await page.getByTestId('people-total').waitFor()
      assert.equal(await total(page), count)
      await context.close()
    })

    test('keys lead everywhere, and ? lists them', async () => {
      const { page, context } = await sit('#/explore')
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: say.keys }).waitFor()
      assert.deepEqual(await seriousFaults(page), [])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog', { name: say.keys }).waitFor({ state: 'hidden' })
      await page.keyboard.press('g')
      await page.keyboard.press('s')
      await page.waitForURL(/#\/segments/)
      await settled(page)
      await page.keyboard.press('n')
      await page.waitForURL(/#\/segments\/new/)
      await context.close()
    })

    test('people are found by a trait as it is typed', async () => {
      const { page, context } = await sit('#/people')
      await page.locator('h1').click()
      await page.keyboard.press('/')
      await page.keyboard.type('city = 上海')
      await page.getByRole('button', { name: say.only }).waitFor()
      await page.keyboard.press('Enter')
      await settled(page)
      const count = number(await page.getByRole('heading', { level: 2 }).first().textContent())
      assert.ok(count > 0 && count < 90, `some live in Shanghai, was ${count}`)
      assert.deepEqual(await seriousFaults(page), [])
      await page.getByRole('link', { name: say.segment }).click()
      await page.waitForURL(/#\/segments\/new\?q=/)
      await context.close()
    })
  })
}

/** What a click on something brings home. */
async function taken(page, what) {
  const [file] = await Promise.all([page.waitForEvent('download'), what.click()])
  return readFileSync(await file.path(), 'utf8')
}
