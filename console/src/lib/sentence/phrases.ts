import type { Language } from '~/lib/words/language'

/** How a deed is said without its name: what was done, what was not, what was never. */
export interface Phrase {
  did: string
  didNot: string
  never: string
  /** With an object, such as the kind of thing bought: {what} stands for it. */
  of?: { did: string; didNot: string; never: string }
  /** With a stretch that has passed since: {n} stands for its days. */
  ago?: string
  /** Other words for the same, which are read and never written. */
  also?: {
    did?: readonly string[]
    /** With how often it was done at least: {n} stands for it. */
    many?: readonly string[]
    /** What was not done in the time that the words before speak of. */
    none?: readonly string[]
    /** With an object, never. */
    neverOf?: readonly string[]
  }
}

type Phrases = Readonly<Record<Language, Phrase>>

const order: Phrases = {
  zh: {
    did: '下过单', didNot: '没有下过单', never: '从没下过单',
    of: { did: '买过{what}', didNot: '没有买过{what}', never: '从没买过{what}' },
  },
  en: {
    did: 'Ordered', didNot: 'Did not order', never: 'Never ordered',
    of: { did: 'Bought something in {what}', didNot: 'Bought nothing in {what}', never: 'Never bought in {what}' },
    also: { neverOf: ['never in {what}'] },
  },
}
const pay: Phrases = {
  zh: { did: '支付过', didNot: '没有支付过', never: '从没支付过' },
  en: { did: 'Paid', didNot: 'Did not pay', never: 'Never paid' },
}
const view: Phrases = {
  zh: { did: '看过商品', didNot: '没有看过商品', never: '从没看过商品' },
  en: { did: 'Viewed a product', didNot: 'Did not view a product', never: 'Never viewed a product' },
}
const add: Phrases = {
  zh: { did: '加过购物车', didNot: '没有加过购物车', never: '从没加过购物车' },
  en: { did: 'Added to cart', didNot: 'Did not add to cart', never: 'Never added to cart' },
}
const join: Phrases = {
  zh: { did: '注册过', didNot: '没有注册', never: '从没注册', ago: '注册满 {n} 天' },
  en: { did: 'Signed up', didNot: 'Did not sign up', never: 'Never signed up' },
}
const receive: Phrases = {
  zh: { did: '收到营销消息', didNot: '没有收到营销消息', never: '从没收到营销消息', also: { did: ['收到过营销消息'] } },
  en: {
    did: 'Received a message', didNot: 'Received no message', never: 'Never received a message',
    also: { did: ['Received a marketing message'], many: ['Received {n} or more marketing messages'] },
  },
}
const click: Phrases = {
  zh: {
    did: '点过营销消息', didNot: '没有点过营销消息', never: '从没点过营销消息',
    also: { none: ['一条也没有点过', '一条也没点过'] },
  },
  en: {
    did: 'Clicked a message', didNot: 'Clicked no message', never: 'Never clicked a message',
    also: { none: ['clicked none'] },
  },
}

/** The names of Segment's e-commerce vocabulary and what shops call the same. Any other deed stands by its name. */
const known: Readonly<Record<string, Phrases>> = {
  'Order Completed': order,
  'Order Paid': pay,
  支付成功: pay,
  'Product Viewed': view,
  'Product Added': add,
  'Signed Up': join,
  'Account Created': join,
  'Message Received': receive,
  'Message Clicked': click,
}

/** Every deed that has words of its own, with the events it may mean. */
export function phrases(language: Language): { phrase: Phrase; events: string[] }[] {
  return [...new Set(Object.values(known))].map((each) => ({
    phrase: each[language],
    events: Object.keys(known).filter((name) => known[name] === each),
  }))
}

export function phraseOf(events: readonly string[], language: Language): Phrase | null {
  const [only] = events
  if (only === undefined || events.length > 1) return null
  return Object.hasOwn(known, only) ? (known[only]?.[language] ?? null) : null
}
