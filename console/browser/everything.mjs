/** A system in which no list is empty: the shop, a segment, a binned one, an import with a bad line, a refused event. */
import { API_KEY, WRITE_KEY } from './server.mjs'
import { tellShop } from './shop.mjs'

const PATIENCE_MS = 60_000
const condition = {
  is: 'all',
  parts: [
    {
      is: 'did', step: { events: ['Order Completed'], where: { is: 'every', parts: [] } },
      times: { is: 'atLeast', count: 1 }, within: { is: 'ever' },
    },
  ],
}
export async function tellEverything(url) {
  await tellShop(url)
  const call = caller(url)
  await call('POST', '/api/audience/segments', { name: 'Loyal', condition })
  const binned = await call('POST', '/api/audience/segments', { name: 'Gone', condition })
  await call('DELETE', `/api/audience/segments/${binned.id}`)
  await call('POST', '/api/access/operators', { email: 'ben@example.com', name: 'Ben', role: 'analyst' })
  await call('POST', '/api/access/keys', { name: 'Nightly export', role: 'viewer' })
  await refused(url)
  await imported(url, call)
  await connected(call)
}

/** A webhook, and a database of somebody else's that does not answer. */
async function connected(call) {
  const identifiers = [{ path: 'customer.id', kind: 'login' }]
  await call('PUT', '/api/collect/sources/1/hook', { mapping: { name: { path: 'type' }, identifiers } })
  const mapping = {
    format: { is: 'jsonl' }, person: { column: 'member', kind: 'login' }, time: { column: 'at', format: { is: 'iso' } },
    event: { is: 'constant', name: 'Order Completed' },
  }
  mapping.time.zone = 'Asia/Shanghai'
  const { id } = await call('POST', '/api/collect/feeds', {
    source: 1, name: '订单库', address: 'jdbc:postgresql://127.0.0.1:9/shop', user: 'reader', password: 'secret',
    query: 'select id, member, at from orders', growing: 'id', mapping, dailyAt: '03:30', enabled: false,
  })
  await call('POST', `/api/collect/feeds/${id}/runs`, {})
}

/** Asks as an administrator's program. */
export function caller(url) {
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return text === '' ? undefined : JSON.parse(text)
  }
}

/** An event without anybody who did it is set aside. */
async function refused(url) {
  await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Basic ${Buffer.from(`${WRITE_KEY}:`).toString('base64')}`,
    },
    body: JSON.stringify({ batch: [{ type: 'track', event: 'Order Completed', messageId: 'nobody-1' }] }),
  })
}

/** A file of orders, of which one may have no time. */
const orders = (secondTime) =>
  '订单号,会员号,下单时间,商品名称,数量,单价\n' +
  `T1,M1,2026-06-01 10:00:00,西湖龙井,1,88\nT2,M2,${secondTime},西湖龙井,1,88\n`

/** Brings in a file by the mapping that was proposed for its like. */
async function imported(url, call) {
  const form = (text, mapping) => {
    const parts = new FormData()
    if (mapping !== undefined) parts.set('mapping', new Blob([JSON.stringify(mapping)], { type: 'application/json' }))
    parts.set('file', new Blob([text]), 'orders.csv')
    return parts
  }
  const post = async (path, body) => {
    const headers = { Authorization: `Bearer ${API_KEY}`, 'Idempotency-Key': path }
    const answer = await fetch(url + path, { method: 'POST', headers, body })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const { mapping } = await post('/api/collect/imports/preview', form(orders('2026-06-01 11:00:00')))
  const { id } = await post('/api/collect/imports', form(orders('昨天'), mapping))
  const until = Date.now() + PATIENCE_MS
  while (Date.now() < until) {
    if ((await call('GET', `/api/collect/imports/${id}`)).state === 'done') return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the import did not end')
}
