import { describe, expect, it } from 'vitest'
import { change, measured, percent, points, rate, short, whole } from './number'

describe('a short number keeps three significant digits', () => {
  it.each([
    [0, '0', '0'],
    [948, '948', '948'],
    [9999, '9,999', '9,999'],
    [10_000, '1万', '10K'],
    [12_800, '1.28万', '12.8K'],
    [99_999, '10万', '100K'],
    [1_284_500, '128万', '1.28M'],
    [12_345_678, '1,230万', '12.3M'],
    [99_999_999, '1亿', '100M'],
    [128_000_000, '1.28亿', '128M'],
    [1_280_000_000, '12.8亿', '1.28B'],
    [-12_800, '−1.28万', '−12.8K'],
    [3.14159, '3.14', '3.14'],
  ])('%d', (value, zh, en) => {
    expect(short(value, 'zh')).toBe(zh)
    expect(short(value, 'en')).toBe(en)
  })
})

it('a whole number keeps all digits and a true minus', () => {
  expect(whole(541_909, 'zh')).toBe('541,909')
  expect(whole(-541_909, 'en')).toBe('−541,909')
})

describe('a rate has one decimal, and a small base speaks', () => {
  it.each([
    [362, 948, '38.2%'],
    [30, 30, '100.0%'],
    [3, 7, '3 / 7'],
    [29, 29, '29 / 29'],
    [0, 0, '—'],
    [0, 948, '0.0%'],
  ])('%d of %d is %s', (part, base, text) => {
    expect(rate(part, base, 'zh')).toBe(text)
  })
})

it('a difference of rates is never a percentage', () => {
  expect(points(-0.026, 'zh')).toBe('−2.6 个百分点')
  expect(points(0.026, 'en')).toBe('+2.6 pp')
  expect(percent(0.1825)).toBe('18.3%')
})

it('what was measured keeps its digits behind the point', () => {
  expect(measured(9_747_747.934, 'en')).toBe('9,747,747.934')
  expect(measured(-3.5, 'zh')).toBe('−3.5')
  expect(measured(null, 'zh')).toBe('—')
})

describe('a change is a share of what was, and of little it is said as it is', () => {
  it.each([
    [200, 225, '+12.5%'],
    [200, 150, '−25.0%'],
    [29, 32, '+3'],
    [0, 4, '+4'],
    [40, 40, '±0'],
    [-2, 4, null],
  ])('%d to %d', (before, now, text) => {
    expect(change(before, now, 'en')).toBe(text)
  })
})
