import { SegmentsCard } from '~/audience/widgets'
import { HealthCard, NoticeBand } from '~/collect/widgets'
import { DemoBand, useDemo } from '~/demo/widgets'
import { ActiveCard } from '~/insight/widgets'
import { RunningCard } from '~/jobs/widgets'
import { States } from '~/lib/card/Card'
import { PageHead } from '~/lib/card/PageHead'
import { useFormat } from '~/lib/format/useFormat'
import { useOperator } from '~/lib/session'
import { useSchema } from '~/lib/sentence/schema'
import type { Schema } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Arrange } from './Arrange'
import { rows, type Band } from './bands'
import { Figures, newestOf } from './Figures'
import { FirstDay } from './FirstDay'
import css from './home.module.css'
import { Situations } from './Situations'
import { StepsLeft } from './StepsLeft'
import { useBands } from './useBands'
import { useSteps, type Step } from './useSteps'
import { words } from './words'

/** What the day begins with: a first-day list while nothing has arrived, then the state of things and next steps. */
export function Page() {
  const say = useWords(words)
  const format = useFormat()
  const { name } = useOperator()
  const schema = useSchema()
  const newest = schema.is === 'ready' ? newestOf(schema.value) : undefined
  const day = format.day(new Date().toISOString())
  const line = newest === undefined ? say('todayOnly', { day }) : say('today', { day, time: format.time(newest) })
  return (
    <>
      <PageHead
        tab={say('title')} title={say('hello', { name })} text={line} deeds={newest !== undefined && <Arrange />}
      />
      <DemoBand />
      <NoticeBand />
      <States asked={schema}>
        {(known) => (known.events.length === 0 ? <FirstDay /> : <Bands schema={known} />)}
      </States>
    </>
  )
}

function Bands({ schema }: { schema: Schema }) {
  const { bands, show } = useBands()
  const { steps, known } = useSteps(true)
  const left = known && steps.some((step) => !step.done)
  const demo = useDemo()
  const toured = demo.is === 'ready' && demo.value.tour != null
  const shown: Partial<Record<Band, boolean>> = { situations: toured, first: left }
  return (
    <div className={css.bands}>
      {rows(bands.filter((band) => shown[band] !== false)).map((row) => (
        <div key={row.join(' ')} className={css.cards} data-many={row.length}>
          {row.map((band) => (
            <OneBand
              key={band} band={band} schema={schema} steps={steps} putAway={() => show('first', false)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

interface One {
  band: Band
  schema: Schema
  steps: readonly Step[]
  putAway: () => void
}

function OneBand({ band, schema, steps, putAway }: One) {
  switch (band) {
    case 'first':
      return <StepsLeft steps={steps} putAway={putAway} />
    case 'figures':
      return <Figures schema={schema} />
    case 'situations':
      return <Situations />
    case 'active':
      return <ActiveCard />
    case 'segments':
      return <SegmentsCard />
    case 'health':
      return <HealthCard />
    case 'running':
      return <RunningCard />
    default:
      return band satisfies never
  }
}
