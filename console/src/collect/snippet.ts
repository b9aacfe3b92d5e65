export const SNIPPETS = ['curl', 'Web', 'Node.js', 'Java', '神策 Web', '神策 Java'] as const
export type Snippet = (typeof SNIPPETS)[number]

/** Code that sends a first event, ready to paste. */
export function snippet(kind: Snippet, writeKey: string, origin: string): string {
  const key = JSON.stringify(writeKey)
  switch (kind) {
    case 'curl':
      return [
        `curl ${origin}/v1/track -u ${quoted(`${writeKey}:`)} \\`,
        `  -H 'Content-Type: application/json' \\`,
        `  -d '{"userId": "1001", "event": "Order Completed", "properties": {"total": 128.5}}'`,
      ].join('\n')
    case 'Web':
      return [
        `import { AnalyticsBrowser } from '@segment/analytics-next'`,
        ``,
        `export const analytics = AnalyticsBrowser.load({ writeKey: ${key}, cdnURL: '${origin}' })`,
        `analytics.identify('1001', { city: 'Shanghai' })`,
        `analytics.track('Order Completed', { total: 128.5 })`,
      ].join('\n')
    case 'Node.js':
      return [
        `import { Analytics } from '@segment/analytics-node'`,
        ``,
        `const analytics = new Analytics({ writeKey: ${key}, host: '${origin}' })`,
        `analytics.track({ userId: '1001', event: 'Order Completed', properties: { total: 128.5 } })`,
      ].join('\n')
    case 'Java':
      return [
        `var analytics = Analytics.builder(${key}).endpoint("${origin}").build();`,
        `analytics.enqueue(TrackMessage.builder("Order Completed")`,
        `    .userId("1001")`,
        `    .properties(Map.of("total", 128.5)));`,
      ].join('\n')
    case '神策 Web':
      return [
        `import sensors from 'sa-sdk-javascript'`,
        ``,
        `sensors.init({ server_url: ${JSON.stringify(sensorsAddress(writeKey, origin))} })`,
        `sensors.login('1001')`,
        `sensors.track('OrderCompleted', { total: 128.5 })`,
      ].join('\n')
    case '神策 Java':
      return [
        `var sensors = new SensorsAnalytics(new BatchConsumer(${JSON.stringify(sensorsAddress(writeKey, origin))}));`,
        `sensors.track("1001", true, "OrderCompleted", Map.of("total", 128.5));`,
        `sensors.flush();`,
      ].join('\n')
  }
}

function sensorsAddress(writeKey: string, origin: string): string {
  return `${origin}/sa?project=default&token=${encodeURIComponent(writeKey)}`
}

/** A text a shell takes as it is. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
