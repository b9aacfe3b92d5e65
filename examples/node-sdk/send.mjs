// Segment's own SDK for Node, unmodified, sending to Perennial:
//   node send.mjs http://127.0.0.1:8080 YOUR_WRITE_KEY 100
import { Analytics } from '@segment/analytics-node'

const [host = 'http://127.0.0.1:8080', writeKey = '', orders = '3'] = process.argv.slice(2)

const analytics = new Analytics({ writeKey, host, path: '/v1/batch', flushAt: 20 })
let requests = 0
analytics.on('http_request', () => requests++)
analytics.on('error', (error) => {
  console.error(error)
  process.exitCode = 1
})

analytics.identify({ userId: 'ada', anonymousId: 'visitor-1', traits: { email: 'ada@example.com', name: '小明' } })
for (let order = 1; order <= Number(orders); order++)
  analytics.track({ userId: 'ada', event: 'Order Completed', properties: { order_id: `o${order}`, revenue: 9.9 } })
analytics.group({ userId: 'ada', groupId: 'g1', traits: { plan: 'pro' } })
analytics.page({ anonymousId: 'visitor-1', name: 'Home', category: 'Docs' })
analytics.screen({ anonymousId: 'visitor-1', name: 'Main' })
analytics.alias({ userId: 'ada', previousId: 'visitor-1' })

await analytics.closeAndFlush({ timeout: 30_000 })
console.log(JSON.stringify({ events: Number(orders) + 5, requests }))
