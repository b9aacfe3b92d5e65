import { StepChips } from '~/lib/sentence/StepChips'
import sentence from '~/lib/sentence/sentence.module.css'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { MeasureChip } from '../builder/MeasureChip'
import { ChoiceChip } from '../builder/ChoiceChip'
import { Part } from '../builder/Part'
import { stepsFor } from '../draft'
import { measureOfOne } from '../questions'
import type { Exploring } from '../useExplore'
import { useProperty, useFields } from '../useProperty'
import { words as insight } from '../words'
import { formWords } from './words'

/** The one step of a question, or one of its two. */
export function StepAt({ exploring, at = 0 }: { exploring: Exploring; at?: number }) {
  const { ask, draft, change } = exploring
  const steps = stepsFor(ask, draft)
  const step = steps[at]
  if (step === undefined) return null
  return (
    <StepChips
      step={step} change={(next) => change({ steps: [...steps.with(at, next), ...draft.steps.slice(steps.length)] })}
    />
  )
}

/** What counts as being there: for stickiness and lifecycle. */
export function There({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const weave = useRichWords(formWords)
  return (
    <Part head={say('there')}>
      <div className={sentence.sentence}>{weave('does', { step: <StepAt exploring={exploring} /> })}</div>
    </Part>
  )
}

const EDGES = [
  [1, 2, 3, 4, 5, 6, 11, 21, 51, 101], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [0, 10, 20, 50, 100, 200, 500, 1000],
  [0, 100, 200, 300, 400, 500, 1000, 2000], [0, 1000, 2000, 5000, 10_000, 50_000, 100_000],
]
const AUTO = ''

/** What a distribution measures of each person, and its bins. */
export function Distributed({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const sayInsight = useWords(insight)
  const weave = useRichWords(formWords)
  const { draft, change } = exploring
  const [step] = stepsFor('distribution', draft)
  return (
    <>
      <Part head={sayInsight('what')}>
        <div className={sentence.sentence}>{weave('does', { step: <StepAt exploring={exploring} /> })}</div>
        <div className={sentence.sentence}>
          {weave('measured', {
            measure: step === undefined ? null : (
              <MeasureChip
                measure={measureOfOne(draft)} step={step} single
                change={(measure) => change({ measures: [measure, ...draft.measures.slice(1)] })}
              />
            ),
          })}
        </div>
      </Part>
      <Part head={say('bins')}>
        <div className={sentence.sentence}>
          <ChoiceChip
            label={say('bins')} chosen={draft.edges?.join(' · ') ?? AUTO}
            choose={(key) => change({ edges: EDGES.find((edges) => edges.join(' · ') === key) ?? null })}
            options={[
              { value: AUTO, name: say('auto') },
              ...EDGES.map((edges) => ({ value: edges.join(' · '), name: edges.join(' · ') })),
            ]}
          />
        </div>
      </Part>
    </>
  )
}

/** What brings money, and which of its properties says how much. */
export function Worthy({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const sayInsight = useWords(insight)
  const weave = useRichWords(formWords)
  const fields = useFields(exploring, 'amount')
  const amount = useProperty(exploring, 'amount')
  return (
    <Part head={sayInsight('what')}>
      <div className={sentence.sentence}>{weave('does', { step: <StepAt exploring={exploring} /> })}</div>
      {amount !== null && (
        <div className={sentence.sentence}>
          {weave('amountOf', {
            amount: (
              <ChoiceChip
                label={say('worth')} chosen={amount} choose={(next) => exploring.change({ amount: next })}
                options={fields.map(({ name }) => ({ value: name, name }))}
              />
            ),
          })}
        </div>
      )}
    </Part>
  )
}
