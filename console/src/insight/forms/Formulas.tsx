import { Button } from 'antd'
import sentence from '~/lib/sentence/sentence.module.css'
import type { Formula } from '~/lib/wire'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import { Part } from '../builder/Part'
import { stepsFor } from '../draft'
import type { Exploring } from '../useExplore'
import { formWords } from './words'

const OPERATORS = ['OVER', 'MINUS', 'PLUS', 'TIMES'] as const
const FORMULAS_MAX = 10

/** Lines calculated from two of the numbered ones: orders over visits. One series alone has nothing beside it. */
export function Formulas({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const { draft, change } = exploring
  const steps = stepsFor('trend', draft)
  if (steps.length < 2) return null
  const kept = draft.formulas.filter(({ left, right }) => Math.max(left, right) < steps.length)
  return (
    <Part head={say('formulas')}>
      {kept.map((formula, index) => (
        <FormulaLine
          key={index} formula={formula} series={steps.length}
          change={(next) => change({ formulas: kept.with(index, next) })}
          drop={() => change({ formulas: kept.filter((_, at) => at !== index) })}
        />
      ))}
      {kept.length < FORMULAS_MAX && (
        <Button
          type="text" size="small" style={{ justifySelf: 'start' }}
          onClick={() => change({ formulas: [...kept, { left: 1, operator: 'OVER', right: 0 }] })}
        >
          + {say('addFormula')}
        </Button>
      )}
    </Part>
  )
}

interface Props {
  formula: Formula
  series: number
  change: (formula: Formula) => void
  drop: () => void
}

function FormulaLine({ formula, series, change, drop }: Props) {
  const say = useWords(formWords)
  const weave = useRichWords(formWords)
  const numbers = Array.from({ length: series }, (_, at) => ({ value: at, name: say('numbered', { n: at + 1 }) }))
  const side = (which: 'left' | 'right') => (
    <ChoiceChip
      label={say('number')} chosen={formula[which]} options={numbers}
      choose={(at) => change({ ...formula, [which]: at })}
    />
  )
  return (
    <div className={sentence.sentence}>
      {weave('formula', {
        left: side('left'),
        operator: (
          <ChoiceChip
            label={say('operator')} chosen={formula.operator} choose={(operator) => change({ ...formula, operator })}
            options={OPERATORS.map((value) => ({ value, name: say(value) }))}
          />
        ),
        right: side('right'),
      })}
      <Button type="text" size="small" aria-label={say('removeFormula')} onClick={drop}>
        ×
      </Button>
    </div>
  )
}
