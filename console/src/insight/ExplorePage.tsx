import { Empty } from '~/lib/card/Empty'
import { States } from '~/lib/card/Card'
import { PageHead } from '~/lib/card/PageHead'
import { href } from '~/lib/route'
import { useSchema } from '~/lib/sentence/schema'
import { useWords } from '~/lib/words/useWords'
import { FunnelCard } from './answers/FunnelCard'
import { RetentionCard } from './answers/RetentionCard'
import { TrendCard } from './answers/TrendCard'
import { AskSwitch } from './AskSwitch'
import { Builder } from './builder/Builder'
import css from './insight.module.css'
import {
  AttributionCard, DistributionCard, GapsCard, LifecycleCard, PathsCard, RevenueCard, RfmCard, StickinessCard,
  VisitsCard,
} from './told/cards'
import { useExplore, type Exploring } from './useExplore'
import { words } from './words'

/** One page for every question about behaviour; period, filters and breakdown survive the switch. */
export function Page() {
  const say = useWords(words)
  const exploring = useExplore()
  const schema = useSchema()
  return (
    <>
      <PageHead title={say('title')} text={say('text')} />
      <AskSwitch exploring={exploring} />
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
    case 'distribution':
      return <DistributionCard exploring={exploring} />
    case 'gaps':
      return <GapsCard exploring={exploring} />
    case 'stickiness':
      return <StickinessCard exploring={exploring} />
    case 'lifecycle':
      return <LifecycleCard exploring={exploring} />
    case 'paths':
      return <PathsCard exploring={exploring} />
    case 'visits':
      return <VisitsCard exploring={exploring} />
    case 'attribution':
      return <AttributionCard exploring={exploring} />
    case 'revenue':
      return <RevenueCard exploring={exploring} />
    case 'rfm':
      return <RfmCard exploring={exploring} />
  }
}
