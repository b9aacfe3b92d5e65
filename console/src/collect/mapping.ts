/** A mapping to begin with: one line an order, a customer number and a time. */
export const EXAMPLE = JSON.stringify(
  {
    format: { is: 'csv' },
    person: { column: 'customer_id' },
    event: { is: 'constant', name: 'Order Completed' },
    time: {
      column: 'paid_at',
      format: { is: 'pattern', pattern: 'yyyy-MM-dd HH:mm:ss' },
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    properties: [
      { name: 'order_id', column: 'order_id' },
      { name: 'total', column: 'amount', type: 'number' },
    ],
    traits: [{ name: 'city', column: 'city' }],
  },
  null,
  2,
)

/** Why a text is no JSON, or null when it is. */
export function unreadable(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (trouble) {
    return trouble instanceof Error ? trouble.message : String(trouble)
  }
}
