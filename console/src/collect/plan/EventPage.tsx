import { Button } from 'antd'
import { mapped, type Asked } from '~/lib/asked'
import { Card, States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { useFormat } from '~/lib/format/useFormat'
import { href, usePlace } from '~/lib/route'
import type { PlannedWhole } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { Days } from './Days'
import { EventForm } from './EventForm'
import { usePlannedEvent } from './plan'
import css from './plan.module.css'
import { PropertyGrid } from './PropertyGrid'
import { ViolationGrid } from './ViolationGrid'
import { words } from './words'

/** One event: what it means, who answers for it, which properties it brings, and what was not as planned. */
export function Page() {
  const name = usePlace().query.get('name') ?? ''
  const asked = usePlannedEvent(name)
  return <States asked={asked}>{(whole) => <Whole whole={whole} asked={asked} />}</States>
}

function Whole({ whole, asked }: { whole: PlannedWhole; asked: Asked<PlannedWhole> }) {
  const say = useWords(words)
  const format = useFormat()
  const { event } = whole
  const seen = event.lastAt == null ? '' : ` · ${say('last')} ${format.ago(event.lastAt)}`
  const first = event.firstAt == null ? '' : ` · ${say('first')} ${format.time(event.firstAt)}`
  return (
    <>
      <PageHead
        title={event.name} text={`${say('count')} ${format.whole(event.count)}${first}${seen}`}
        deeds={<Days counts={event.days} />}
      />
      <EventForm key={event.name} event={event} />
      <div className={css.cards}>
        <Card
          title={say('properties')} shape="table" asked={mapped(asked, ({ properties }) => properties)}
          empty={(properties) =>
            properties.length > 0 ? null : (
              <Empty title={say('noProperties')} text={say('noPropertiesText')}>
                <Button href={href('/tracking')}>{say('plan')}</Button>
              </Empty>
            )
          }
        >
          {(properties) => <PropertyGrid event={event.name} properties={properties} />}
        </Card>
        <Card
          title={say('violations')} note={say('violationsText')} shape="table"
          asked={mapped(asked, ({ violations }) => violations)}
          empty={(violations) =>
            violations.length > 0 ? null : (
              <Empty small title={say('noViolations')} text={say('noViolationsText')}>
                <Button href={href('/tracking')}>{say('plan')}</Button>
              </Empty>
            )
          }
        >
          {(violations) => <ViolationGrid violations={violations} />}
        </Card>
      </div>
    </>
  )
}
