import { describe, expect, it } from 'vitest'
import { digits, money, moneyShort, symbol } from './money'

describe('money is whole minor units', () => {
  it.each([
    [128_450, 'CNY', '¥1,284.50', '¥1,284.50'],
    [12_800_000, 'CNY', '¥12.8万', '¥128K'],
    [-5, 'CNY', '−¥0.05', '−¥0.05'],
    [1284, 'JPY', '¥1,284', '¥1,284'],
    [1_284_500, 'GBP', '£1.28万', '£12.8K'],
  ])('%d of %s', (minor, currency, zh, en) => {
    expect(moneyShort(minor, currency, 'zh')).toBe(zh)
    expect(moneyShort(minor, currency, 'en')).toBe(en)
  })
})

it('all digits stand in tables', () => {
  expect(money(12_800_000, 'CNY', 'zh')).toBe('¥128,000.00')
})

it('a currency knows its digits and its sign', () => {
  expect(digits('JPY')).toBe(0)
  expect(digits('CNY')).toBe(2)
  expect(symbol('GBP', 'zh')).toBe('£')
})
