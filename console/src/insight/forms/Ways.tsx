import { propertiesOf, useKnownSchema } from '~/lib/sentence/schema'
import sentence from '~/lib/sentence/sentence.module.css'
import { useRichWords, useWords } from '~/lib/words/useWords'
import { ChoiceChip } from '../builder/ChoiceChip'
import { Part } from '../builder/Part'
import type { Exploring } from '../useExplore'
import { Merges } from './Merges'
import { StepAt } from './OneStep'
import { formWords } from './words'

const LEVELS = [2, 3, 4, 5, 6, 8]
const TOPS = [3, 5, 8, 10]
const PAUSES_MINUTES = [5, 15, 30, 60, 120, 1440]
const NOTHING = ''

/** Where ways begin or end, what their nodes are called, and how many are shown. */
export function Ways({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const weave = useRichWords(formWords)
  const { draft, change } = exploring
  const anchors = [
    { value: 'none' as const, name: say('none') }, { value: 'from' as const, name: say('anchorFrom') },
    { value: 'to' as const, name: say('anchorTo') },
  ]
  const levels = (
    <ChoiceChip
      label={say('size')} chosen={draft.levels} choose={(next) => change({ levels: next })}
      options={LEVELS.map((n) => ({ value: n, name: say('levels', { n }) }))}
    />
  )
  const top = (
    <ChoiceChip
      label={say('nodes')} chosen={draft.top} choose={(next) => change({ top: next })}
      options={TOPS.map((n) => ({ value: n, name: say('top', { n }) }))}
    />
  )
  return (
    <>
      <Part head={say('anchor')}>
        <div className={sentence.sentence}>
          <ChoiceChip
            label={say('anchor')} chosen={draft.anchor} choose={(anchor) => change({ anchor })} options={anchors}
          />
          {draft.anchor !== 'none' && weave(draft.anchor, { step: <StepAt exploring={exploring} /> })}
        </div>
      </Part>
      <Part head={say('nodes')}>
        <div className={sentence.sentence}>
          {weave('nodesSentence', { by: <Named exploring={exploring} role="by" nothing={say('byEvent')} /> })}
        </div>
        <div className={sentence.sentence}>{weave('sizeSentence', { levels, top })}</div>
      </Part>
      <Merges exploring={exploring} />
      <Pause exploring={exploring} />
    </>
  )
}

/** Visits: what ends one, and which pages they show. */
export function Visited({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const weave = useRichWords(formWords)
  return (
    <>
      <Pause exploring={exploring} />
      <Part head={say('pages')}>
        <div className={sentence.sentence}>
          {weave('pagesSentence', { by: <Named exploring={exploring} role="page" nothing={say('noPages')} /> })}
          {exploring.draft.page !== null && <Named exploring={exploring} role="load" nothing={say('noLoad')} />}
        </div>
      </Part>
    </>
  )
}

function Named({ exploring, role, nothing }: { exploring: Exploring; role: 'by' | 'page' | 'load'; nothing: string }) {
  const say = useWords(formWords)
  const numbers = role === 'load'
  const fields = propertiesOf(useKnownSchema(), []).filter(({ type }) =>
    numbers ? type === 'NUMBER' : type !== 'LINES' && type !== 'NUMBER',
  )
  return (
    <ChoiceChip
      label={say(numbers ? 'load' : 'named')} chosen={exploring.draft[role] ?? NOTHING}
      choose={(name) => exploring.change({ [role]: name === NOTHING ? null : name })}
      options={[
        { value: NOTHING, name: nothing },
        ...fields.map(({ name }) => ({ value: name, name: numbers ? say('loadIs', { name }) : name })),
      ]}
    />
  )
}

function Pause({ exploring }: { exploring: Exploring }) {
  const say = useWords(formWords)
  const weave = useRichWords(formWords)
  const { draft, change } = exploring
  return (
    <Part head={say('pause')}>
      <div className={sentence.sentence}>
        {weave('pauseSentence', {
          pause: (
            <ChoiceChip
              label={say('pause')} chosen={draft.pauseMinutes} choose={(pauseMinutes) => change({ pauseMinutes })}
              options={PAUSES_MINUTES.map((n) => ({ value: n, name: say('minutes', { n }) }))}
            />
          ),
        })}
      </div>
    </Part>
  )
}
