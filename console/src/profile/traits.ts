import type { Condition, Field, Test } from '~/lib/wire'

/** What one trait must be. */
export type TraitAsked = Extract<Condition, { is: 'trait' }>

const SHAPE = /^(.+?)\s*(>=|<=|≥|≤|=|>|<|:|：|\bis\b|是)\s*(.+)$/i
const YES = new Set(['yes', 'true', '1', '是', '真'])
const NO = new Set(['no', 'false', '0', '否', '假'])

/** A trait as somebody types it, such as "city = 上海、杭州" or "age >= 18"; null when it names none that exists. */
export function typedTrait(text: string, traits: readonly Field[]): TraitAsked | null {
  const [, name = '', sign = '', value = ''] = SHAPE.exec(text.trim()) ?? []
  const field = traits.find((each) => each.name.toLowerCase() === name.trim().toLowerCase())
  if (field === undefined) return null
  const test = testOf(field, sign.toLowerCase(), value.trim())
  return test === null ? null : { is: 'trait', name: field.name, test, unknown: false }
}

function testOf(field: Field, sign: string, value: string): Test | null {
  const equal = sign === '=' || sign === ':' || sign === '：' || sign === 'is' || sign === '是'
  if (field.type === 'FLAG') {
    const said = value.toLowerCase()
    if (!equal || !(YES.has(said) || NO.has(said))) return null
    return { is: 'flagged', flag: YES.has(said) }
  }
  if (equal) return { is: 'oneOf', values: value.split(/\s*[,，、]\s*/).filter((each) => each !== '') }
  const number = Number(value)
  if (field.type !== 'NUMBER' || Number.isNaN(number)) return null
  return { is: COMPARED[sign] ?? 'atLeast', number }
}

const COMPARED: Readonly<Record<string, 'atLeast' | 'atMost' | 'greater' | 'less'>> = {
  '>=': 'atLeast', '≥': 'atLeast', '<=': 'atMost', '≤': 'atMost', '>': 'greater', '<': 'less',
}

/** Traits whose name begins as somebody types; nothing before the first letter. */
export function begunTraits(text: string, traits: readonly Field[]): Field[] {
  const begun = text.trim().toLowerCase()
  return begun === '' ? [] : traits.filter((each) => each.name.toLowerCase().startsWith(begun)).slice(0, 4)
}

/** What an address says about traits; nothing when it cannot be read. */
export function readTraits(text: string | null): TraitAsked[] {
  if (text === null) return []
  try {
    const parts: unknown = JSON.parse(text)
    return Array.isArray(parts) ? (parts as Condition[]).filter((part) => part.is === 'trait') : []
  } catch {
    return []
  }
}
