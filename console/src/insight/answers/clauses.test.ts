import { describe, expect, it } from 'vitest'
import { fill } from '~/lib/words/dictionary'
import { ASKS, firstDraft, type Around, type Ask, type Draft } from '../draft'
import { formWords } from '../forms/words'
import { words } from '../words'
import { settingsOf, type Speaker } from './clauses'

const around: Around = {
  period: { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }, zone: 'UTC', weekStart: 'MONDAY',
}
const sayIn = (texts: Readonly<Record<string, string>>) =>
  ((key: string, values: Readonly<Record<string, string | number>> = {}) =>
    fill(texts[key] ?? key, values, 'en')) as never
const speaker: Speaker = {
  say: sayIn(words.en), sayForm: sayIn(formWords.en), step: (step) => step.events.join(), amount: 'total',
  way: 'channel',
  segment: (id) => (id === 7 ? 'Loyal' : String(id)),
}
const refund = { events: ['Refund'], where: { is: 'every' as const, parts: [] } }
const two = firstDraft(['View']).steps.concat(firstDraft(['Order']).steps)

const said = (ask: Ask, changes: Partial<Draft>) =>
  settingsOf(ask, { ...firstDraft(['View']), ...changes }, around, speaker).map(({ head, text }) => `${head}: ${text}`)

describe('every setting is told where a number is explained', () => {
  it.each<[Ask, Partial<Draft>, string]>([
    ['trend', { steps: two, formulas: [{ left: 1, operator: 'OVER', right: 0 }] }, 'Formulas: series 2 over series 1'],
    ['trend', { compared: true }, 'Comparison: compared with the period before'],
    [
      'trend', { breakdown: { is: 'line', list: 'products', field: 'sku', top: 3 } },
      'Breakdown: products › sku · top 3',
    ],
    ['trend', { breakdown: { is: 'segment', segments: [7, 8] } }, 'Breakdown: Loyal · 8'],
    ['trend', { breakdown: { is: 'first', name: 'channel', top: 5 } }, 'Breakdown: first channel · top 5'],
    ['funnel', { order: 'STRICT' }, 'Order: in order, nothing between'],
    ['funnel', { constant: 'sku' }, 'Held constant: with the same sku at every step'],
    ['funnel', { exclusions: [{ step: refund, from: 0, to: 1 }] }, 'Excluded: Refund (1 → 2)'],
    [
      'funnel', { breakdown: { is: 'property', name: 'channel', top: 5 }, touch: { is: 'last' } },
      'Value taken at: last value of the chain',
    ],
    ['retention', { brackets: [1, 2, 4, 8] }, 'Brackets: 1 · 2–3 · 4–7'],
    ['retention', { minimum: 3 }, 'How often in an interval: 3 times'],
    ['distribution', {}, 'Measure: Times'],
    ['gaps', { longestDays: 7 }, 'Longest interval: 7 days'],
    ['paths', { merges: [{ pattern: 'Product *', name: 'Product' }] }, 'Merged names: Product * is called Product'],
    ['paths', { anchor: 'to' }, 'Begin or end: up to an event'],
    ['visits', { page: 'path', load: 'ms' }, 'Load time: ms'],
    ['attribution', { model: 'timeDecay', halfLifeDays: 3 }, 'Half-life: 3 days'],
    ['attribution', { model: 'lastNonDirect', direct: ['web'] }, 'Direct: direct: without a value, or web'],
    ['attribution', {}, 'Way: channel'],
    ['revenue', {}, 'Worth: total'],
    ['rfm', {}, 'Worth: total'],
  ])('%s %j says %s', (ask, changes, clause) => {
    expect(said(ask, changes)).toContain(clause)
  })

  it('what is not asked for is not told', () => {
    for (const ask of ASKS) expect(said(ask, {}).join()).not.toMatch(/Breakdown|Formulas|Comparison|Merged|Half-life/)
    const line = { is: 'line' as const, list: 'products', field: 'sku', top: 3 }
    expect(said('funnel', { breakdown: line }).join()).not.toContain('sku')
  })
})
