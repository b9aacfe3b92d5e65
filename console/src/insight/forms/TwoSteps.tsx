import sentence from '~/lib/sentence/sentence.module.css'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import { Part } from '../builder/Part'
import type { Exploring } from '../useExplore'
import { useFields, useProperty } from '../useProperty'
import { words as insight } from '../words'
import { Modelled } from './Modelled'
import { StepAt } from './OneStep'
import { formWords } from './words'

const LONGEST_DAYS = [1, 7, 14, 30, 90, 180, 365]
const NO_LIMIT = 0

/** From what to what, and how long at most. */
export function Between({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const sayInsight = useWords(insight)
  const weave = useRichWords(formWords)
  const { draft, change } = exploring
  const limit = (
    <ChoiceChip
      label={say('limit')} chosen={draft.longestDays ?? NO_LIMIT}
      choose={(days) => change({ longestDays: days === NO_LIMIT ? null : days })}
      options={[
        { value: NO_LIMIT, name: say('noLimit') }, ...LONGEST_DAYS.map((n) => ({ value: n, name: say('days', { n }) })),
      ]}
    />
  )
  return (
    <>
      <Part head={sayInsight('what')}>
        <div className={sentence.sentence}>
          {weave('fromTo', { from: <StepAt exploring={exploring} />, to: <StepAt exploring={exploring} at={1} /> })}
        </div>
      </Part>
      <Part head={say('limit')}>
        <div className={sentence.sentence}>
          {draft.longestDays === null ? limit : weave('longest', { days: limit })}
        </div>
      </Part>
    </>
  )
}

const LOOK_BACK_DAYS = [1, 3, 7, 14, 30, 60, 90]
const NO_WORTH = ''

/** What converts, what touches before it, and how the touches share it. */
export function Touches({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const sayInsight = useWords(insight)
  const weave = useRichWords(formWords)
  const { draft, change } = exploring
  const ways = useFields(exploring, 'way')
  const amounts = useFields(exploring, 'amount')
  const way = useProperty(exploring, 'way')
  return (
    <>
      <Part head={sayInsight('what')}>
        <div className={sentence.sentence}>{weave('conversion', { step: <StepAt exploring={exploring} /> })}</div>
        <div className={sentence.sentence}>{weave('touch', { step: <StepAt exploring={exploring} at={1} /> })}</div>
        <div className={sentence.sentence}>
          {weave('waySentence', {
            by: (
              <ChoiceChip
                label={say('way')} chosen={way ?? ''} choose={(next) => change({ way: next })}
                options={ways.map(({ name }) => ({ value: name, name }))}
              />
            ),
          })}
          <ChoiceChip
            label={say('worth')} chosen={draft.amount ?? NO_WORTH}
            choose={(amount) => change({ amount: amount === NO_WORTH ? null : amount })}
            options={[
              { value: NO_WORTH, name: say('noWorth') },
              ...amounts.map(({ name }) => ({ value: name, name: say('worthSentence', { amount: name }) })),
            ]}
          />
        </div>
      </Part>
      <Part head={say('model')}>
        <div className={sentence.sentence}>
          <Modelled exploring={exploring} />
          {weave('lookBackSentence', {
            days: (
              <ChoiceChip
                label={say('lookBack')} chosen={draft.lookBackDays} choose={(lookBackDays) => change({ lookBackDays })}
                options={LOOK_BACK_DAYS.map((n) => ({ value: n, name: say('days', { n }) }))}
              />
            ),
          })}
        </div>
      </Part>
    </>
  )
}
