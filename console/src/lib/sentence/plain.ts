import type { Condition, Where } from '~/lib/wire'
import { isForm } from './forms'
import { partsOf } from './wheres'

/** The same condition without groups of one, which say nothing more than what they hold. */
export function plain(condition: Condition): Condition {
  if (isForm(condition)) return condition
  switch (condition.is) {
    case 'all':
    case 'any': {
      const parts = condition.parts.map(plain)
      const [only, ...more] = parts
      return only !== undefined && more.length === 0 ? only : { is: condition.is, parts }
    }
    case 'not':
      return { is: 'not', part: plain(condition.part) }
    case 'did':
      return { ...condition, step: { ...condition.step, where: plainWhere(condition.step.where) } }
    case 'trait':
      return condition
  }
}

function plainWhere(where: Where | null | undefined): Where {
  const parts = partsOf(where).map((part) => (part.is === 'anyLine' ? { ...part, line: plainWhere(part.line) } : part))
  const [only, ...more] = parts
  if (only !== undefined && more.length === 0) return only
  return { is: parts.length > 0 && where?.is === 'some' ? 'some' : 'every', parts }
}
