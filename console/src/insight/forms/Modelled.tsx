import { Select } from 'antd'
import { EditChip } from '~/lib/sentence/lines/EditChip'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import type { Exploring } from '../useExplore'
import { formWords } from './words'

const MODELS = ['first', 'last', 'lastNonDirect', 'linear', 'position', 'timeDecay', 'anyTouch',
  'markov', 'shapley'] as const
const HALF_LIVES_DAYS = [1, 3, 7, 14, 30]

/** How touches share a conversion, with what the model wants to know besides. */
export function Modelled({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const weave = useRichWords(formWords)
  const { draft, change } = exploring
  return (
    <>
      <ChoiceChip
        label={say('model')} chosen={draft.model} choose={(model) => change({ model })}
        options={MODELS.map((value) => ({ value, name: say(value) }))}
      />
      {draft.model === 'timeDecay' &&
        weave('halfLifeSentence', {
          days: (
            <ChoiceChip
              label={say('halfLife')} chosen={draft.halfLifeDays} choose={(halfLifeDays) => change({ halfLifeDays })}
              options={HALF_LIVES_DAYS.map((n) => ({ value: n, name: say('days', { n }) }))}
            />
          ),
        })}
      {draft.model === 'lastNonDirect' && (
        <EditChip
          text={draft.direct.length === 0 ? say('directNone') : say('directAre', { values: draft.direct.join(' · ') })}
          label={say('direct')} value={draft.direct} change={(direct) => change({ direct })}
          fields={(direct, put) => (
            <Select
              mode="tags" autoFocus value={direct} onChange={put} aria-label={say('direct')} open={false}
              placeholder={say('directHint')} style={{ minWidth: 220 }}
            />
          )}
        />
      )}
    </>
  )
}
