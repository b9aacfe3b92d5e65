import { Segmented } from 'antd'
import { Empty } from '~/lib/card/Empty'
import { States } from '~/lib/card/Card'
import { PageHead } from '~/lib/card/PageHead'
import { href } from '~/lib/route'
import { useSchema } from '~/lib/sentence/schema'
import { useWords } from '~/lib/words/useWords'
import { ASKS, type Ask } from './draft'
import { FunnelCard } from './answers/FunnelCard'
import { RetentionCard } from './answers/RetentionCard'
import { TrendCard } from './answers/TrendCard'
import { Builder } from './builder/Builder'
import css from './insight.module.css'
import { useExplore, type Exploring } from './useExplore'
import { words } from './words'

/** One page for every question about behaviour; period, filters and breakdown survive the switch. */
export function Page() {
  const say = useWords(words)
  const exploring = useExplore()
  const schema = useSchema()
  return (
    <>
      <PageHead
        title={say('title')} text={say('text')}
        deeds={
          <Segmented<Ask>
            aria-label={say('question')} value={exploring.ask} onChange={exploring.switchTo}
            options={ASKS.map((ask) => ({ value: ask, label: say(ask) }))}
          />
        }
      />
      <States
        asked={schema}
        empty={(known) =>
          known.events.length > 0 ? null : (
            <Empty title={say('nothingKnown')} text={say('nothingKnownText')}>
              <a href={href('/sources')}>{say('toSources')}</a>
              <a href={href('/imports')}>{say('toImports')}</a>
            </Empty>
          )
        }
      >
        {() => (
          <div className={css.explore}>
            <Builder exploring={exploring} />
            <Answer exploring={exploring} />
          </div>
        )}
      </States>
    </>
  )
}

function Answer({ exploring }: { exploring: Exploring }) {
  switch (exploring.ask) {
    case 'trend':
      return <TrendCard exploring={exploring} />
    case 'funnel':
      return <FunnelCard exploring={exploring} />
    case 'retention':
      return <RetentionCard exploring={exploring} />
  }
}
