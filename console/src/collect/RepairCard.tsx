import { Alert, Button } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { useFormat } from '~/lib/format/useFormat'
import type { Replayed } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { MarkNotice } from './notices/MarkNotice'
import { RepairFields } from './RepairFields'
import { TriedGrid } from './TriedGrid'
import { useExpected, usePile, useRepair, type Type, type Which } from './useRepair'
import { words } from './words'

const TO = { number: 'toNumber', text: 'toText', flag: 'toFlag' } as const

/** One repair for everything that was refused for a reason: tried on twenty, then all of it taken in again. */
export function RepairCard({ which, notice }: { which: Which; notice: string | undefined }) {
  const say = useWords(words)
  const sentence = useSentence()
  const format = useFormat()
  const { wish, change, tryThis, trying, replaying, complete } = useRepair(which)
  const expected = useExpected(which)
  const waiting = usePile(which)
  const [byHand, setByHand] = useState(false)
  const passing = trying.data?.filter((row) => row.becomes === 'stored').length ?? 0
  const thrown: unknown = trying.error ?? replaying.error
  const replay = (
    <Button
      type={passing === 0 ? 'default' : 'primary'} disabled={passing === 0} loading={replaying.isPending}
      onClick={() => replaying.mutate()}
    >
      {waiting === undefined ? say('replay') : say('replayN', { n: format.whole(waiting) })}
    </Button>
  )
  const convert = (to: Type) => tryThis({ deed: 'CONVERT', field: `properties.${which.property ?? ''}`, to })
  return (
    <section className={css.repair} aria-label={say('repair')}>
      <h2>{say('repair')}</h2>
      {which.event !== undefined && (
        <p>
          {which.version === undefined
            ? which.event
            : say('concern', { event: which.event, version: which.version })}
        </p>
      )}
      <p className="quiet">{say('repairText')}</p>
      {expected === undefined || byHand ? (
        <div className={css.repairLine}>
          <RepairFields wish={wish} change={change} />
          <Button disabled={!complete} loading={trying.isPending} onClick={() => trying.mutate(wish)}>
            {say('tryRepair')}
          </Button>
          {replay}
        </div>
      ) : (
        <div className={css.repairLine}>
          <Button
            type={passing === 0 ? 'primary' : 'default'} loading={trying.isPending} onClick={() => convert(expected)}
          >
            {say(TO[expected])}
          </Button>
          {replay}
          <Button type="text" onClick={() => setByHand(true)}>
            {say('otherRepair')}
          </Button>
        </div>
      )}
      {thrown != null && <Alert type="error" title={sentence(problemOf(thrown))} />}
      {replaying.data && <Done replayed={replaying.data} notice={notice} />}
      {trying.data && <TriedGrid tried={trying.data} />}
    </section>
  )
}

function Done({ replayed, notice }: { replayed: Replayed; notice: string | undefined }) {
  const say = useWords(words)
  const format = useFormat()
  const done = say('replayed', { stored: format.whole(replayed.stored), bad: format.whole(replayed.bad) })
  return (
    <Alert
      type="success" role="status" title={replayed.more ? `${done} ${say('replayedMore')}` : done}
      action={notice !== undefined && <MarkNotice id={notice} />}
    />
  )
}
