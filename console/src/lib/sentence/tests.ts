import type { FieldType, Test } from '~/lib/wire'

/** How a value can be asked about, as the reader chooses it. */
export const OPERATORS = [
  'oneOf', 'noneOf', 'contains', 'startsWith', 'atLeast', 'atMost', 'greater', 'less', 'between', 'yes', 'no', 'before',
  'after', 'isSet',
] as const
export type Operator = (typeof OPERATORS)[number]

const fitting = {
  TEXT: ['oneOf', 'noneOf', 'contains', 'startsWith', 'before', 'after', 'isSet'],
  NUMBER: ['atLeast', 'atMost', 'greater', 'less', 'between', 'oneOf', 'noneOf', 'isSet'],
  FLAG: ['yes', 'no', 'isSet'],
  TEXTS: ['oneOf', 'noneOf', 'contains', 'isSet'],
  LINES: ['isSet'],
} satisfies Record<FieldType, Operator[]>

/** The questions that make sense for a type; all of them where the type is not known. */
export function operatorsFor(type: FieldType | null): readonly Operator[] {
  return type === null ? OPERATORS : fitting[type]
}

export function operatorOf(test: Test): Operator {
  if (test.is === 'flagged') return test.flag ? 'yes' : 'no'
  return test.is
}

/** The test of another operator, keeping what was typed where it still means something. */
export function withOperator(operator: Operator, before: Test | null): Test {
  const texts = before !== null && (before.is === 'oneOf' || before.is === 'noneOf') ? before.values : []
  const text = before !== null && (before.is === 'contains' || before.is === 'startsWith') ? before.text : ''
  const number = before !== null && 'number' in before ? before.number : 0
  const instant = before !== null && 'instant' in before ? before.instant : new Date().toISOString()
  switch (operator) {
    case 'oneOf':
    case 'noneOf':
      return { is: operator, values: texts }
    case 'contains':
    case 'startsWith':
      return { is: operator, text: text === '' ? (texts[0] ?? '') : text }
    case 'atLeast':
    case 'atMost':
    case 'greater':
    case 'less':
      return { is: operator, number }
    case 'between':
      return { is: operator, low: number, high: number }
    case 'yes':
    case 'no':
      return { is: 'flagged', flag: operator === 'yes' }
    case 'before':
    case 'after':
      return { is: operator, instant }
    case 'isSet':
      return { is: 'isSet' }
  }
}

/** Whether a test asks something yet. */
export function complete(test: Test): boolean {
  switch (test.is) {
    case 'oneOf':
    case 'noneOf':
      return test.values.length > 0
    case 'contains':
    case 'startsWith':
      return test.text !== ''
    case 'atLeast':
    case 'atMost':
    case 'greater':
    case 'less':
    case 'flagged':
    case 'before':
    case 'after':
    case 'isSet':
      return true
    case 'between':
      return test.low <= test.high
  }
}
