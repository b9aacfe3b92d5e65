import { Alert, Button, Input, Select } from 'antd'
import { problemOf } from '~/lib/asked'
import { Grid, type Column } from '~/lib/table/Grid'
import { useWords } from '~/lib/words/useWords'
import type { Tried } from '~/lib/wire'
import css from './collect.module.css'
import { useReason } from './useReason'
import { DEEDS, TYPES, useRepair, type Deed, type Wish } from './useRepair'
import { words } from './words'

const TYPE_WORDS = { number: 'asNumber', text: 'asText', flag: 'asFlag' } as const

/** One repair for everything that was refused for a reason: tried on twenty, then all of it taken in again. */
export function RepairCard({ reason, source }: { reason: string; source: number | undefined }) {
  const say = useWords(words)
  const { wish, change, trying, replaying, complete } = useRepair(reason, source)
  const passing = trying.data?.filter((row) => row.becomes === 'stored').length ?? 0
  const thrown: unknown = trying.error ?? replaying.error
  return (
    <section className={css.repair} aria-label={say('repair')}>
      <h2>{say('repair')}</h2>
      <p className="quiet">{say('repairText')}</p>
      <div className={css.repairLine}>
        <Fields wish={wish} change={change} />
        <Button disabled={!complete} loading={trying.isPending} onClick={() => trying.mutate()}>
          {say('tryRepair')}
        </Button>
        <Button
          type="primary" disabled={passing === 0} loading={replaying.isPending} onClick={() => replaying.mutate()}
        >
          {say('replay')}
        </Button>
      </div>
      {thrown != null && <Alert type="error" title={problemOf(thrown).message} />}
      {replaying.data && (
        <Alert
          type="success" role="status"
          title={say('replayed', { stored: String(replaying.data.stored), bad: String(replaying.data.bad) })}
        />
      )}
      {trying.data && <Rows tried={trying.data} />}
    </section>
  )
}

function Fields({ wish, change }: { wish: Wish; change: (next: Partial<Wish>) => void }) {
  const say = useWords(words)
  return (
    <>
      <Select<Deed>
        value={wish.deed} aria-label={say('repairDeed')} style={{ width: 130 }}
        onChange={(deed) => change({ deed, to: deed === 'CONVERT' ? 'number' : '' })}
        options={DEEDS.map((value) => ({ value, label: say(value) }))}
      />
      <Input
        value={wish.field} aria-label={say('repairField')} style={{ width: 220 }}
        onChange={(event) => change({ field: event.target.value })}
      />
      {wish.deed === 'CONVERT' && (
        <Select
          value={wish.to} aria-label={say('repairType')} style={{ width: 110 }} onChange={(to) => change({ to })}
          options={TYPES.map((value) => ({ value, label: say(TYPE_WORDS[value]) }))}
        />
      )}
      {(wish.deed === 'RENAME' || wish.deed === 'FILL') && (
        <Input
          value={wish.to} aria-label={say(wish.deed === 'FILL' ? 'repairValue' : 'repairName')} style={{ width: 200 }}
          placeholder={say(wish.deed === 'FILL' ? 'repairValue' : 'repairName')}
          onChange={(event) => change({ to: event.target.value })}
        />
      )}
    </>
  )
}

function Rows({ tried }: { tried: readonly Tried[] }) {
  const say = useWords(words)
  const word = useReason()
  const columns: Column<Tried>[] = [
    { key: 'before', head: say('before'), cell: (row) => <pre className={css.body}>{row.before}</pre> },
    { key: 'after', head: say('after'), cell: (row) => <pre className={css.body}>{row.after}</pre> },
    {
      key: 'becomes', head: say('becomes'),
      cell: (row) => (row.becomes === 'stored' ? `✓ ${say('passes')}` : `✗ ${word(row.becomes)}`),
    },
  ]
  return <Grid label={say('triedList')} columns={columns} rows={tried} keyOf={(row) => row.id} />
}
