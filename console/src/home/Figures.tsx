import { EverybodyFigure } from '~/audience/widgets'
import { States } from '~/lib/card/Card'
import { Figure } from '~/lib/figure/Figure'
import { useFormat } from '~/lib/format/useFormat'
import { go } from '~/lib/route'
import { ofChosen, useChosenSources, useSources } from '~/lib/sources'
import type { Schema } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './home.module.css'
import { NextSteps } from './NextSteps'
import { words } from './words'

export function newestOf(schema: Schema): string | undefined {
  return schema.events.map((kind) => kind.lastSeen).sort().at(-1)
}

/** How many people, how much they did, and what to do next. */
export function Figures({ schema }: { schema: Schema }) {
  const say = useWords(words)
  const format = useFormat()
  const chosen = useChosenSources().sources.length > 0
  const events = schema.events.filter((kind) => kind.activity)
  const newest = newestOf(schema)
  return (
    <section className={css.figures}>
      <div className={css.figure}>
        <h2 className={css.figureName}>{say('everybody')}</h2>
        <EverybodyFigure of={say('everybody')} />
        <span className="quiet">{say('trait', { n: schema.traits.length })}</span>
      </div>
      <div className={css.figure}>
        <h2 className={css.figureName}>{say('behaviour')}</h2>
        {chosen ? <Stored /> : <Events count={events.reduce((sum, kind) => sum + kind.count, 0)} />}
        {!chosen && (
          <span className="quiet">
            {say('kinds', { n: events.length })}
            {newest !== undefined && ` · ${say('newest', { when: format.ago(newest) })}`}
          </span>
        )}
      </div>
      <NextSteps />
    </section>
  )
}

/** What the chosen sources told. */
function Stored() {
  const { sources } = useChosenSources()
  return (
    <States asked={useSources()} shape="figure">
      {({ items }) => <Events count={ofChosen(items, sources).reduce((sum, { stored }) => sum + stored, 0)} />}
    </States>
  )
}

function Events({ count }: { count: number }) {
  const say = useWords(words)
  const { sources } = useChosenSources()
  const there = { ask: 'trend', source: sources.length === 0 ? undefined : sources.join(',') }
  return (
    <Figure
      size="large"
      kind={{
        is: 'counted', count, of: say('behaviour'), sentence: say('behaviourText'), things: 'records',
        open: () => go('/explore', there),
      }}
    />
  )
}
