import { Button } from 'antd'
import { useFormat } from '~/lib/format/useFormat'
import { useWords } from '~/lib/words/useWords'
import { Chip } from './Chip'
import { Pick } from './Pick'
import { activities, useKnownSchema } from './schema'
import { words } from './words'

interface Props {
  events: readonly string[]
  change: (events: string[]) => void
}

const ANY = ''

/** One event, or several of which any will do, or any activity at all. */
export function EventChip({ events, change }: Props) {
  const say = useWords(words)
  const format = useFormat()
  const schema = useKnownSchema()
  const options = [
    { key: ANY, name: say('anyActivity') },
    ...activities(schema).map((kind) => ({ key: kind.name, name: kind.name, note: format.short(kind.count) })),
  ]
  const text = events.length === 0 ? say('anyActivity') : events.join(` ${say('or')} `)
  const pick = (key: string) => {
    if (key === ANY) change([])
    else if (events.includes(key)) change(events.filter((event) => event !== key))
    else change([...events, key])
  }
  return (
    <Chip
      label={`${say('chooseEvent')}: ${text}`}
      edit={(close) => (
        <>
          <Pick options={options} chosen={events.length === 0 ? [ANY] : events} pick={pick} hint={say('chooseEvent')} />
          <Button size="small" onClick={close}>
            {say('done')}
          </Button>
        </>
      )}
    >
      {text}
    </Chip>
  )
}
