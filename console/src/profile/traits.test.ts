import { describe, expect, it } from 'vitest'
import type { Field } from '~/lib/wire'
import { begunTraits, readTraits, typedTrait } from './traits'

const field = (name: string, type: Field['type']): Field => ({ name, type, fields: [] })
const traits = [field('city', 'TEXT'), field('age', 'NUMBER'), field('member', 'FLAG'), field('会员等级', 'TEXT')]

describe('a trait is understood as it is typed', () => {
  it.each([
    ['city = 上海', { is: 'oneOf', values: ['上海'] }],
    ['City:上海、杭州', { is: 'oneOf', values: ['上海', '杭州'] }],
    ['city is London', { is: 'oneOf', values: ['London'] }],
    ['会员等级是金卡', { is: 'oneOf', values: ['金卡'] }],
    ['age >= 18', { is: 'atLeast', number: 18 }],
    ['age<30', { is: 'less', number: 30 }],
    ['age = 36', { is: 'oneOf', values: ['36'] }],
    ['member = yes', { is: 'flagged', flag: true }],
    ['member: 否', { is: 'flagged', flag: false }],
  ])('%s', (text, test) => {
    expect(typedTrait(text, traits)?.test).toEqual(test)
  })
})

describe('what is no trait is something to search for', () => {
  it.each(['13800001000', 'ada@example.com', 'colour = red', 'city', 'city > 3', 'age > old', 'member = perhaps', ''])(
    '%s',
    (text) => {
      expect(typedTrait(text, traits)).toBeNull()
    },
  )
})

it('names are offered by how they begin', () => {
  expect(begunTraits('C', traits).map((each) => each.name)).toEqual(['city'])
  expect(begunTraits('  ', traits)).toEqual([])
})

it('an address that says nothing about traits asks nothing', () => {
  expect(readTraits(null)).toEqual([])
  expect(readTraits('{"is":"all"}')).toEqual([])
  expect(readTraits('nonsense')).toEqual([])
  expect(readTraits('[{"is":"trait","name":"city","test":{"is":"isSet"},"unknown":false}]')).toHaveLength(1)
})
