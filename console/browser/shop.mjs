/** A small shop's half year, told through the public API: the same every time but for the day it ends on. */
import { API_KEY, WRITE_KEY } from './server.mjs'

const DAY_MS = 86_400_000
const CUSTOMERS = 90
const DAYS = 180
const names = ['林晓', '王芳', '张伟', '陈静', '刘洋', '赵敏', '孙磊', '周杰', '吴倩', 'Ada Byron', 'Grace Hill', 'Alan Marsh']
const cities = ['上海', '上海', '杭州', '北京', '成都', 'London']
const products = [
  { sku: 'T-101', name: '龙井 50g', price: 88 },
  { sku: 'T-102', name: '白毫银针 30g', price: 128 },
  { sku: 'W-201', name: '盖碗', price: 156 },
  { sku: 'W-202', name: '旅行杯', price: 79 },
]

/** Tells the shop to a server and waits until its people can be asked about. */
export async function tellShop(url) {
  const events = story(Date.now())
  for (let from = 0; from < events.length; from += 200) await send(url, events.slice(from, from + 200))
  await known(url, CUSTOMERS)
}

function story(now) {
  const events = []
  for (let who = 0; who < CUSTOMERS; who++) events.push(...life(who, now))
  return events.map((event, index) => ({ ...event, messageId: `shop-${index}` }))
}

/** One customer: looks around unknown, signs in, buys, and comes back more or less often. */
function life(who, now) {
  const chance = dice(who + 1)
  const born = now - DAYS * DAY_MS + Math.floor((who / CUSTOMERS) * 0.8 * DAYS) * DAY_MS + chance() * DAY_MS * 0.4
  const userId = String(17_850 + who)
  const anonymousId = `device-${String(who).padStart(3, '0')}`
  const at = (days) => new Date(born + days * DAY_MS).toISOString()
  const look = (days, known) => ({
    type: 'track', event: 'Product Viewed', timestamp: at(days), anonymousId, ...(known ? { userId } : {}),
    properties: { sku: products[Math.floor(chance() * 4)].sku },
  })
  const traits = {
    name: names[who % names.length], city: cities[Math.floor(chance() * cities.length)],
    phone: `1380000${String(1000 + who)}`, member: chance() < 0.4,
  }
  const told = [look(0, false), { type: 'identify', userId, anonymousId, timestamp: at(0.01), traits }]
  const loyalty = chance()
  for (let day = 0.02; born + day * DAY_MS < now; day += 4 + chance() * 26) {
    told.push(look(day, true))
    if (chance() < 0.35 + loyalty * 0.5) told.push(...purchase(userId, anonymousId, at, day, chance))
    if (chance() > 0.55 + loyalty * 0.42) break
  }
  return told
}

function purchase(userId, anonymousId, at, day, chance) {
  const lines = products.filter(() => chance() < 0.45)
  if (lines.length === 0) lines.push(products[0])
  const bought = lines.map(({ sku, price }) => ({ sku, price, quantity: 1 + Math.floor(chance() * 3) }))
  const total = bought.reduce((sum, line) => sum + line.price * line.quantity, 0)
  const added = { type: 'track', event: 'Product Added', userId, anonymousId, timestamp: at(day + 0.002) }
  if (chance() < 0.3) return [added]
  const order = {
    type: 'track', event: 'Order Completed', userId, anonymousId, timestamp: at(day + 0.01),
    properties: { total, channel: chance() < 0.6 ? 'app' : 'web', products: bought },
  }
  return [added, order]
}

/** Numbers in [0, 1) that are the same for the same seed. */
function dice(seed) {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return state / 4_294_967_296
  }
}

async function send(url, batch) {
  const answer = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Basic ${Buffer.from(`${WRITE_KEY}:`).toString('base64')}`,
    },
    body: JSON.stringify({ batch }),
  })
  if (!answer.ok) throw new Error(`the server refused a batch: ${answer.status} ${await answer.text()}`)
}

const PATIENCE_MS = 60_000

async function known(url, people) {
  const until = Date.now() + PATIENCE_MS
  let size = 0
  while (Date.now() < until) {
    const answer = await fetch(`${url}/api/audience/segments/preview`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` },
      body: JSON.stringify({ condition: { is: 'all', parts: [] } }),
    })
    if (!answer.ok) throw new Error(`the server does not count people: ${answer.status} ${await answer.text()}`)
    size = (await answer.json()).size
    if (size === people) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`of ${people} people only ${size} arrived`)
}
