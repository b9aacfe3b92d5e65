import { useFormat } from '~/lib/format/useFormat'
import type { FunnelAnswer, FunnelPart, FunnelStage } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from '../words'
import { rateKey, type Behind } from './behind'
import { partName } from './naming'

/** The key of the people of a stage: those who reached it, or were lost before it. */
export const stageKey = (part: number, stage: number, who: 'reached' | 'lost') => `${part}.${stage}.${who}`
/** The key of a rate of a stage, of the step before or of the first. */
export const stageRateKey = (part: number, stage: number, base: 'previous' | 'first') =>
  `${rateKey(stageKey(part, stage, 'reached'))}.${base}`

const BASES = { previous: ['basePrevious', 'beforeStep'], first: ['baseFirst', 'firstStep'] } as const

/** Every number of a funnel: who reached each step, who was lost before it, and both rates. */
export function useFunnelNumbers(steps: readonly string[], windowDays: number): (answer: FunnelAnswer) => Behind[] {
  const say = useWords(words)
  const format = useFormat()
  const days = say('days', { n: windowDays })
  return (answer) =>
    answer.parts.flatMap((part, at) => {
      const value = answer.parts.length === 1 ? '' : ` · ${nameOf(part)}`
      return part.stages.flatMap((stage, index) => numbersOf(part, at, stage, index, value))
    })

  function nameOf(part: FunnelPart): string {
    return partName(part.value, say) ?? say('total')
  }

  function numbersOf(part: FunnelPart, at: number, stage: FunnelStage, index: number, value: string): Behind[] {
    const step = steps[index] ?? ''
    const n = index + 1
    const reached: Behind = {
      key: stageKey(at, index, 'reached'), title: say('reachedOf', { n }) + value, people: stage.reached,
      sentence: index === 0 ? say('saidFirst', { step }) : say('saidReached', { n, step, days }),
    }
    if (index === 0) return [reached]
    const lost: Behind = {
      key: stageKey(at, index, 'lost'), title: say('lostOf', { n }) + value, people: stage.lost,
      sentence: say('saidLost', { step, days }),
    }
    const rate = (base: 'previous' | 'first', from: number): Behind => {
      const whole = part.stages[from]?.reached.count ?? 0
      const [word, name] = BASES[base]
      return {
        key: stageRateKey(at, index, base), title: say('rateOf', { n, base: say(word) }) + value,
        sentence: say('saidStageRate', { n, step, base: say(name) }), people: stage.reached,
        calculated: {
          text: format.rate(stage.reached.count, whole),
          parts: [
            { name: say('reachedOf', { n }), text: format.whole(stage.reached.count), key: reached.key },
            {
              name: say('reachedOf', { n: from + 1 }), text: format.whole(whole), key: stageKey(at, from, 'reached'),
              sign: '÷',
            },
          ],
        },
      }
    }
    return [reached, lost, rate('previous', index - 1), rate('first', 0)]
  }
}
