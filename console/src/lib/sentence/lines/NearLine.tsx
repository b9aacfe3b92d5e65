import { InputNumber } from 'antd'
import { useRichWords, useWords } from '~/lib/words/useWords'
import type { Form } from '../forms'
import { useKnownSchema } from '../schema'
import { words } from '../words'
import { EditChip } from './EditChip'
import { PickChip } from './PickChip'
import { Unknown } from './Unknown'

type Near = Extract<Form, { is: 'near' }>

/** Within some distance of a place, by two traits that hold degrees. */
export function NearLine({ line, change }: { line: Near; change: (line: Near) => void }) {
  const say = useWords(words)
  const weave = useRichWords(words)
  const { traits } = useKnownSchema()
  const names = traits.filter(({ type }) => type === 'NUMBER').map(({ name }) => name)
  const { place, unknown } = line
  return weave('nearSentence', {
    place: (
      <EditChip
        text={say('nearPlace', { km: place.kilometres, place: `${place.latitude}, ${place.longitude}` })}
        value={{ place, unknown }} change={(next) => change({ ...line, ...next })}
        fields={(now, put) => {
          const at = (next: Partial<typeof place>) => put({ ...now, place: { ...now.place, ...next } })
          return (
            <>
              <Degrees
                label={say('latitude')} value={now.place.latitude} max={90} change={(n) => at({ latitude: n })}
              />
              <Degrees
                label={say('longitude')} value={now.place.longitude} max={180} change={(n) => at({ longitude: n })}
              />
              <InputNumber
                min={0.1} max={20_100} value={now.place.kilometres} prefix={say('within')} suffix={say('kilometres')}
                aria-label={say('kilometres')} style={{ width: '100%' }}
                onChange={(n) => at({ kilometres: n ?? 1 })}
              />
              <Unknown unknown={now.unknown} change={(next) => put({ ...now, unknown: next })} />
            </>
          )
        }}
      />
    ),
    latitude: (
      <PickChip
        text={line.latitude} hint={say('latitude')} options={names} pick={(latitude) => change({ ...line, latitude })}
      />
    ),
    longitude: (
      <PickChip
        text={line.longitude} hint={say('longitude')} options={names}
        pick={(longitude) => change({ ...line, longitude })}
      />
    ),
    unknown: <span className="quiet">{say(unknown ? 'unknownIn' : 'unknownOut')}</span>,
  })
}

interface DegreesProps {
  label: string
  value: number
  max: number
  change: (n: number) => void
}

function Degrees({ label, value, max, change }: DegreesProps) {
  return (
    <InputNumber
      min={-max} max={max} value={value} prefix={label} suffix="°" aria-label={label} style={{ width: '100%' }}
      onChange={(n) => change(n ?? 0)}
    />
  )
}
