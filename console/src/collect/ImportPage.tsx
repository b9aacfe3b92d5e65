import { LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAsked } from '~/lib/asked'
import { Card, States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { useFormat } from '~/lib/format/useFormat'
import { get } from '~/lib/http'
import type { Params } from '~/lib/page'
import { usePaged } from '~/lib/paged'
import { href } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import { useWords } from '~/lib/words/useWords'
import css from './collect.module.css'
import { ImportState } from './ImportState'
import type { Fault, Import } from '~/lib/wire'
import { useReason } from './useReason'
import { words } from './words'

const EVERY_SECONDS = 2

/** One import: how far it is, what came of it, which lines could not be read, and where to go next. */
export function Page({ params }: { params: Params }) {
  const say = useWords(words)
  const id = params.id ?? ''
  const asked = useAsked({
    key: ['imports', 'one', id],
    fetch: (signal) => get<Import>(`/api/collect/imports/${id}`, {}, signal),
    keep: false,
    everySeconds: (value) => (value === undefined || moves(value) ? EVERY_SECONDS : undefined),
  })
  return (
    <>
      <p className="crumb">
        <a href={href('/imports')}>
          <LeftOutlined /> {say('back')}
        </a>
      </p>
      <States asked={asked}>
        {(found) => (
          <>
            <Head found={found} />
            <Faults id={found.id} faulty={found.faulty} />
          </>
        )}
      </States>
    </>
  )
}

function moves(found: Import): boolean {
  return found.state === 'running' || found.state === 'waiting'
}

function Head({ found }: { found: Import }) {
  const say = useWords(words)
  const format = useFormat()
  const deeds = found.state === 'done' && (
    <>
      <Button href={href('/explore', { ask: 'retention' })}>{say('seeRetention')}</Button>
      <Button type="primary" href={href('/people')}>
        {say('seePeople')}
      </Button>
    </>
  )
  return (
    <>
      <PageHead title={found.fileName} text={<ImportState state={found.state} />} deeds={deeds} />
      <dl className={css.facts} style={{ marginBottom: 20 }}>
        {(['lines', 'events', 'duplicates', 'skipped', 'faulty'] as const).map((key) => (
          <div key={key}>
            <dt>{say(key)}</dt>
            <dd className="figures" style={{ fontSize: 20, fontWeight: 600 }}>
              {format.whole(found[key])}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Faults({ id, faulty }: { id: number; faulty: number }) {
  const say = useWords(words)
  const reason = useReason()
  const format = useFormat()
  const faults = usePaged<Fault>({ key: ['imports', 'faults', id, faulty], path: `/api/collect/imports/${id}/faults` })
  const columns: Column<Fault>[] = [
    { key: 'line', head: say('line'), figures: true, width: 96, cell: (row) => format.whole(row.line) },
    { key: 'reason', head: say('reason'), width: 220, cell: (row) => reason(row.reason) },
    { key: 'text', head: say('text'), cell: (row) => <pre className={css.body}>{row.text}</pre> },
  ]
  return (
    <Card
      title={say('faults')} asked={faults}
      empty={(list) => (list.items.length > 0 ? null : <Empty title={say('noFaults')} text={say('noFaultsText')} />)}
    >
      {(list) => (
        <>
          <Grid label={say('faults')} columns={columns} rows={list.items} keyOf={(row) => row.line} />
          <More list={list} total={faulty} />
        </>
      )}
    </Card>
  )
}
