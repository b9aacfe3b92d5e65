import { Button } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { State } from '~/lib/card/State'
import { useFormat } from '~/lib/format/useFormat'
import { href } from '~/lib/route'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { ofChosen, useChosenSources, useSources } from '~/lib/sources'
import type { Source } from '~/lib/wire'
import { MarkFault } from './MarkFault'
import { silenced } from './silence'
import { words } from './words'

/** One green line when all sources send, or the silent and the quarantined by name. */
export function HealthCard() {
  const say = useWords(words)
  const { sources } = useChosenSources()
  return (
    <Card
      title={say('health')} asked={useSources()} deeds={<a href={href('/sources')}>{say('toSources')}</a>}
      empty={(list) =>
        list.items.length > 0 ? null : (
          <Empty small title={say('noSources')} text={say('noSourcesText')}>
            <Button href={href('/sources')}>{say('newSource')}</Button>
          </Empty>
        )
      }
    >
      {(list) => <Health sources={ofChosen(list.items, sources)} />}
    </Card>
  )
}

function Health({ sources }: { sources: readonly Source[] }) {
  const say = useWords(words)
  const format = useFormat()
  const gone = silenced(sources, new Date())
  const sending = sources.filter(({ id, enabled }) => enabled && !gone.some((each) => each.id === id))
  const heard = sending.flatMap((source) => source.lastEventAt ?? [])
  const latest = heard.sort().at(-1)
  const silent = sending.filter((source) => source.lastEventAt === null || source.lastEventAt === undefined)
  const refused = sources.reduce((sum, source) => sum + source.quarantined, 0)
  return (
    <div className={css.health}>
      {latest !== undefined && (
        <State tone="good">{say('healthy', { n: heard.length, when: format.ago(latest) })}</State>
      )}
      {gone.map(({ id, name, lastEventAt }) => (
        <div key={id} className={css.fault}>
          <State tone="bad">{say('gone', { name, when: format.exact(lastEventAt) })}</State>
          <MarkFault text={say('goneMark', { name })} since={lastEventAt} />
        </div>
      ))}
      {silent.map((source) => (
        <div key={source.id}>
          <State tone="plain">{say('silent', { name: source.name })}</State>
          <div className="quiet">{say('silentText')}</div>
        </div>
      ))}
      {refused > 0 && (
        <a href={href('/quarantine')}>
          <State tone="caution">{say('withQuarantine', { n: refused })}</State>
        </a>
      )}
    </div>
  )
}
