import { Button, Select } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { useFormat } from '~/lib/format/useFormat'
import { usePaged } from '~/lib/paged'
import { written } from '~/lib/people/naming'
import { adjust, href, usePlace } from '~/lib/route'
import { useKnownSchema } from '~/lib/sentence/schema'
import { More } from '~/lib/table/More'
import type { Value } from '~/lib/wire'
import type { Say } from '~/lib/words/dictionary'
import { useWords } from '~/lib/words/useWords'
import css from './profile.module.css'
import type { Deed } from '~/lib/wire'
import { words } from './words'

/** What the person did, the newest first, by day. Which events are shown stays in the address. */
export function Timeline({ id }: { id: number }) {
  const say = useWords(words)
  const { events } = useKnownSchema()
  const names = usePlace().query.get('names')
  const chosen = names === null ? [] : names.split('\n')
  const deeds = usePaged<Deed>({
    key: ['people', 'events', id],
    path: `/api/profile/people/${id}/events`,
    query: { names: chosen },
    continueBy: 'before',
  })
  const choose = (next: string[]) => adjust({ names: next.length === 0 ? undefined : next.join('\n') }, 'replace')
  return (
    <Card
      title={say('timeline')} asked={deeds}
      deeds={
        <Select
          mode="multiple" allowClear value={chosen} onChange={choose} placeholder={say('allEvents')}
          aria-label={say('filter')} style={{ minWidth: 200, maxWidth: 360 }} maxTagCount="responsive"
          options={events.map((kind) => ({ value: kind.name, label: kind.name }))}
        />
      }
      empty={(list) =>
        list.items.length > 0 ? null : (
          <Empty why={chosen.length > 0 ? 'unmatched' : 'nothing'} title={say('noEvents')} text={say('noEventsText')}>
            {chosen.length > 0 ? (
              <Button onClick={() => choose([])}>{say('allOfThem')}</Button>
            ) : (
              <Button href={href('/imports')}>{say('toImports')}</Button>
            )}
          </Empty>
        )
      }
    >
      {(list) => (
        <>
          <Days deeds={list.items} />
          <More list={list} />
        </>
      )}
    </Card>
  )
}

function Days({ deeds }: { deeds: readonly Deed[] }) {
  const say = useWords(words)
  const format = useFormat()
  const days = Map.groupBy(deeds, (deed) => format.day(deed.occurredAt))
  return [...days.entries()].map(([day, done]) => (
    <section key={day}>
      <h3 className={css.day}>
        {day} <span className={css.onDay}>{say('onDay', { n: done.length })}</span>
      </h3>
      <ul className={css.deeds}>
        {done.map((deed, index) => (
          <DeedLine key={`${deed.mark}-${index}`} deed={deed} />
        ))}
      </ul>
    </section>
  ))
}

function DeedLine({ deed }: { deed: Deed }) {
  const say = useWords(words)
  const format = useFormat()
  return (
    <li className={css.deed}>
      <time className={css.clock} dateTime={deed.occurredAt} title={format.exact(deed.occurredAt)}>
        {format.exact(deed.occurredAt).slice(11, 16)}
      </time>
      <details>
        <summary className={css.summary}>
          <span className={css.deedName}>{deed.name}</span> <span className={css.props}>{glance(deed, say)}</span>
        </summary>
        <pre className={css.full}>{JSON.stringify(deed.properties, null, 2)}</pre>
      </details>
    </li>
  )
}

const PROPERTIES_SHOWN = 4

/**
 * A few properties on one line: texts and numbers as they are, lists by their length. What the libraries add by
 * themselves stands there only when there is nothing else.
 */
function glance(deed: Deed, say: Say<typeof words.zh>): string {
  const brief = (value: Value) =>
    Array.isArray(value) && typeof value[0] === 'object' ? say('lines', { n: value.length }) : written(value)
  const all = Object.entries(deed.properties)
  const told = all.filter(([name]) => !name.startsWith('$'))
  return (told.length > 0 ? told : all)
    .slice(0, PROPERTIES_SHOWN)
    .map(([name, value]) => `${name} ${brief(value)}`)
    .join(' · ')
}
