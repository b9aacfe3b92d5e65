import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useAsked } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { useFormat } from '~/lib/format/useFormat'
import { get } from '~/lib/http'
import { usePaged } from '~/lib/paged'
import { href } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import type { Fault, FaultCount, Import } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from '../collect.module.css'
import { useReason } from '../useReason'
import { words } from '../words'

/** The lines that could not be read, by reason, with a file of them to mend. */
export function Faults({ found }: { found: Import }) {
  const { id, faulty } = found
  const say = useWords(words)
  const reason = useReason()
  const faults = usePaged<Fault>({ key: ['imports', 'faults', id, faulty], path: `/api/collect/imports/${id}/faults` })
  const columns: Column<Fault>[] = [
    { key: 'line', head: say('line'), figures: true, width: 96, cell: (row) => String(row.line) },
    { key: 'reason', head: say('reason'), width: 220, cell: (row) => reason(row.reason) },
    { key: 'text', head: say('text'), cell: (row) => <pre className={css.body}>{row.text}</pre> },
  ]
  return (
    <Card
      title={say('faults')} asked={faults} note={<Reasons id={id} faulty={faulty} />}
      deeds={
        faulty > 0 && (
          <Button size="small" icon={<DownloadOutlined />} href={`/api/collect/imports/${id}/faults.csv`}>
            {say('download')}
          </Button>
        )
      }
      shape="table"
      empty={(list) =>
        list.items.length > 0 ? null : (
          <Empty small title={say('noFaults')} text={say('noFaultsText')}>
            <a href={href('/imports')}>{say('back')}</a>
          </Empty>
        )
      }
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

/** How many for which reason, the commonest first. */
function Reasons({ id, faulty }: { id: number; faulty: number }) {
  const reason = useReason()
  const format = useFormat()
  const asked = useAsked({
    key: ['imports', 'reasons', id, faulty],
    fetch: (signal) => get<FaultCount[]>(`/api/collect/imports/${id}/faults/reasons`, {}, signal),
    when: faulty > 0,
  })
  if (asked.is !== 'ready') return null
  return asked.value.map((each) => `${reason(each.reason)} ${format.whole(each.lines)}`).join(' · ')
}
