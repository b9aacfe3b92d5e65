import { describe, expect, it } from 'vitest'
import type { Format, Seen } from '~/lib/wire'
import { blank, roleOf, rolesFor, whole, withColumn, withRole, type Draft, type Role } from './mapping'

const FORMAT: Format = { is: 'csv', delimiter: ',', quote: '"', encoding: 'UTF-8', header: 'yes', columns: [] }
const ZONE = 'Asia/Shanghai'

function seen(name: string, type: Seen['type'] = 'text'): Seen {
  return { name, type, examples: [], values: [], different: 0, empty: 0, letter: null, time: null }
}

const COLUMNS = ['order', 'who', 'when', 'what', 'price'].map((name) => seen(name))

function told(draft: Draft): string {
  return COLUMNS.map((column) => roleOf(draft, column.name)).join(' ')
}

function taken(roles: Record<string, Role>): Draft {
  return Object.entries(roles).reduce<Draft>(
    (draft, [name, role]) => withRole(draft, seen(name), role, ZONE),
    blank(FORMAT, COLUMNS),
  )
}

describe('a mapping being put together', () => {
  it('begins with properties and is whole once it says who and when', () => {
    const draft = blank(FORMAT, COLUMNS)
    expect(told(draft)).toBe('property property property property property')
    expect(whole(draft)).toBeNull()
    expect(whole(taken({ who: 'person' }))).toBeNull()
    expect(whole(taken({ who: 'person', when: 'time' }))?.time.zone).toBe(ZONE)
  })

  it.each([
    [{ who: 'person', when: 'time' }, 'property person time property property'],
    [{ who: 'person', what: 'person' }, 'property ignored property person property'],
    [{ what: 'event' }, 'property property property event property'],
    [{ order: 'group', price: 'line' }, 'group property property property line'],
    [{ order: 'group', price: 'line', what: 'ignored' }, 'group property property ignored line'],
    [{ what: 'event', who: 'ignored' }, 'property ignored property event property'],
  ] as [Record<string, Role>, string][])('takes %o for %s', (roles, expected) => {
    expect(told(taken(roles))).toBe(expected)
  })

  it('has lines only where lines are grouped', () => {
    expect(rolesFor(taken({}))).not.toContain('line')
    expect(rolesFor(taken({ order: 'group' }))).toContain('line')
  })

  it('forgets the lines with the group', () => {
    const draft = taken({ order: 'group', price: 'line' })
    expect(draft.group?.lines?.fields).toHaveLength(1)
    expect(withRole(draft, seen('order'), 'property', ZONE).group).toBeNull()
  })

  it('calls and reads a column otherwise, wherever it is kept', () => {
    const draft = withColumn(taken({ order: 'group', price: 'line' }), 'price', { name: 'unit_price', type: 'number' })
    expect(draft.group?.lines?.fields).toEqual([{ name: 'unit_price', column: 'price', type: 'number' }])
    expect(withColumn(draft, 'what', { name: 'title' }).properties.map((each) => each.name)).toContain('title')
  })
})
