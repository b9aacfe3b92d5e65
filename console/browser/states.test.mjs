/**
 * Goal: no card is ever a blank, a spinner without end or a lie. Method: each is watched while its answer is held back,
 * refused, forbidden, empty and there, by standing between the page and a real server.
 */
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cards, others } from './cards.mjs'
import { openBrowser, settled, signIn, sitDown } from './reader.mjs'
import { startServer } from './server.mjs'
import { tellEverything } from './everything.mjs'

const NOTHING_SHOWN_MS = 200
/** Whoever watches may hear of the place a little late. */
const BREATH_MS = 80
let server
let browser
/** How many windows look at cards side by side; most of the time is spent waiting for them. */
const SEATS = 3
let reader
const free = []
before(async () => {
  server = await startServer()
  browser = await openBrowser()
  if (!process.env.PERENNIAL_URL) await tellEverything(server.url)
  for (let seat = 0; seat < SEATS; seat++) free.push(await seated())
  reader = free[0]
})
after(async () => {
  await browser?.close()
  await server?.stop()
})

/** A window of its own, in which nobody else opens a page. */
async function seated() {
  const seat = await sitDown(browser, server.url)
  await signIn(seat.page)
  await seat.context.addInitScript(watchWaiting)
  return seat
}

/** Notes how long each waiting place stood before a skeleton was drawn in it. */
function watchWaiting() {
  const since = new Map()
  window.skeletons = []
  new window.MutationObserver(() => {
    for (const place of document.querySelectorAll('[data-shape][aria-busy]')) {
      if (!since.has(place)) since.set(place, performance.now())
      const drawn = place.querySelector('[data-skeleton]')
      if (drawn !== null && !place.dataset.noted) {
        place.dataset.noted = 'yes'
        window.skeletons.push(performance.now() - since.get(place))
      }
    }
  }).observe(document, { childList: true, subtree: true })
}

const broken = {
  status: 500, contentType: 'application/problem+json',
  body: JSON.stringify({ status: 500, code: 'unforeseen', title: 'broken on purpose' }),
}
const forbidden = {
  status: 403, contentType: 'application/problem+json',
  body: JSON.stringify({ status: 403, code: 'permission.missing', params: { operation: 'x', roles: 'owner analyst' } }),
}

/** Answers what a card asks for in another way than the server does. */
async function instead(page, path, answer) {
  await page.route((url) => fits(path, url.pathname), (route) => answer(route))
}

const fits = (path, given) => new RegExp(`^${path.replaceAll('*', '[^/]*')}$`).test(given)

async function open(page, at) {
  // From elsewhere, so that the page is loaded anew even when only what follows the hash differs.
  await page.goto('about:blank')
  await page.goto(`/${at}`)
}

describe('every card', { concurrency: SEATS }, () => {
  for (const card of cards) {
    describe(`${card.file} at ${card.at}`, { concurrency: 1 }, () => {
      let reader
      before(() => {
        reader = free.pop()
      })
      after(async () => {
        await reader.page.unrouteAll({ behavior: 'ignoreErrors' })
        free.push(reader)
      })

      if (card.full !== undefined)
        test('waits with a skeleton, fails in place, and is there after another try', async () => {
          const { page } = reader
          let release
          const held = new Promise((resolve) => (release = resolve))
          await instead(page, card.asks, async (route) => {
            await held
            await route.fulfill(broken)
          })
          await open(page, card.at)
          await page.locator('[data-skeleton]').first().waitFor()
          const [first] = await page.evaluate(() => window.skeletons)
          assert.ok(first >= NOTHING_SHOWN_MS - BREATH_MS, `a skeleton after ${first} ms`)
          release()
          const alert = page.getByRole('alert').first()
          await alert.getByText('This could not be loaded').waitFor()
          assert.match(await alert.textContent(), /unforeseen|try again/i, 'says why')
          await page.unrouteAll({ behavior: 'ignoreErrors' })
          const again = page.getByRole('button', { name: 'Try again' })
          // A card that asks again by itself may take its button away before it is pressed.
          while ((await again.count()) > 0) {
            await again.first().click({ timeout: 2_000 }).catch(() => {})
            await settled(page)
          }
          assert.equal(await page.getByText('This could not be loaded').count(), 0)
          await page.locator(card.full).first().waitFor()
        })

      test('says who may see it', async () => {
        const { page } = reader
        await instead(page, card.asks, (route) => route.fulfill(forbidden))
        await open(page, card.at)
        await page.locator('[data-empty=forbidden]').getByText('Owner, Analyst').first().waitFor()
        await page.unrouteAll({ behavior: 'ignoreErrors' })
      })

      if (card.empty !== undefined)
        test('says why nothing is there, and offers the next step', async () => {
          const { page } = reader
          for (const [path, body] of Object.entries(card.also ?? {})) {
            await instead(page, path, (route) => route.fulfill({ json: body }))
          }
          await instead(page, card.asks, async (route) => {
            if (typeof card.empty !== 'function') return route.fulfill({ json: card.empty })
            const answer = await route.fetch()
            return route.fulfill({ json: card.empty(await answer.json()) })
          })
          await open(page, card.at)
          await settled(page)
          const place = card.instead
            ? page.locator('section', { hasText: card.instead }).first()
            : page.locator(`[data-empty=${card.why ?? 'nothing'}]`).first()
          await place.waitFor()
          assert.ok((await place.locator('a, button').count()) > 0, 'there is a next step')
          await page.unrouteAll({ behavior: 'ignoreErrors' })
        })
      else test('need not be empty', () => assert.ok(card.never ?? card.why, 'says why it is never empty'))
    })
  }
})

test('the bell says what would stand in it', async () => {
  const { page } = reader
  await instead(page, '/api/access/notices', (route) => route.fulfill({ json: { items: [] } }))
  await open(page, '#/')
  await settled(page)
  await page.getByRole('button', { name: /^Notices/ }).click()
  await page.locator('[data-empty=nothing]').getByRole('link', { name: 'See the jobs' }).waitFor()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

const source = fileURLToPath(new URL('../src/', import.meta.url))
const CARD = /<(Card|States|Waiting|Failed)$|<(Card|States|Waiting|Failed)[\s<>]/m
const HIDDEN = ['lib/card/', 'frame/Room', 'frame/Palette', 'collect/wizard/NewImportPage']

test('every file that draws a card is looked at here', () => {
  const drawing = readdirSync(source, { recursive: true })
    .filter((name) => name.endsWith('.tsx') && CARD.test(readFileSync(source + name, 'utf8')))
    .map((name) => name.replace(/\.tsx$/, ''))
    .filter((name) => !HIDDEN.some((hidden) => name.startsWith(hidden)))
  const known = new Set([...cards.map(({ file }) => file), ...Object.keys(others)])
  assert.deepEqual(drawing.filter((name) => !known.has(name)).sort(), [], 'add these to cards.mjs')
  assert.deepEqual([...known].filter((name) => !drawing.includes(name)).sort(), [], 'these draw no card any more')
})
