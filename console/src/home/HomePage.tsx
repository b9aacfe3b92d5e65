import { EverybodyFigure, SegmentsCard } from '~/audience/widgets'
import { HealthCard } from '~/collect/widgets'
import { DemoBand } from '~/demo/widgets'
import { ActiveCard } from '~/insight/widgets'
import { RunningCard } from '~/jobs/widgets'
import { States } from '~/lib/card/Card'
import { PageHead } from '~/lib/card/PageHead'
import { useFormat } from '~/lib/format/useFormat'
import { useOperator } from '~/lib/session'
import { useSchema } from '~/lib/sentence/schema'
import type { Schema } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { FirstDay } from './FirstDay'
import css from './home.module.css'
import { NextSteps } from './NextSteps'
import { Situations } from './Situations'
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
      <PageHead tab={say('title')} title={say('hello', { name })} text={line} />
      <DemoBand />
      <States asked={schema}>
        {(known) => (known.events.length === 0 ? <FirstDay /> : <Bands schema={known} />)}
      </States>
    </>
  )
}

function newestOf(schema: Schema): string | undefined {
  return schema.events.map((kind) => kind.lastSeen).sort().at(-1)
}

function Bands({ schema }: { schema: Schema }) {
  const say = useWords(words)
  const format = useFormat()
  const events = schema.events.filter((kind) => kind.activity)
  const total = events.reduce((sum, kind) => sum + kind.count, 0)
  const newest = newestOf(schema)
  return (
    <div className={css.bands}>
      <section className={css.figures}>
        <div className={css.figure}>
          <h2 className={css.figureName}>{say('everybody')}</h2>
          <EverybodyFigure of={say('everybody')} />
          <span className="quiet">{say('trait', { n: schema.traits.length })}</span>
        </div>
        <div className={css.figure}>
          <h2 className={css.figureName}>{say('behaviour')}</h2>
          <span className={css.large} title={format.whole(total)}>
            {format.short(total)}
          </span>
          <span className="quiet">
            {say('kinds', { n: events.length })}
            {newest !== undefined && ` · ${say('newest', { when: format.ago(newest) })}`}
          </span>
        </div>
        <NextSteps />
      </section>
      <Situations />
      <ActiveCard />
      <div className={css.cards}>
        <SegmentsCard />
        <HealthCard />
        <RunningCard />
      </div>
    </div>
  )
}
