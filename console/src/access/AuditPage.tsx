import { Button, Select } from 'antd'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Moment } from '~/lib/format/Moment'
import { usePaged } from '~/lib/paged'
import { adjust, href, usePlace } from '~/lib/route'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import { useWords } from '~/lib/words/useWords'
import css from './access.module.css'
import { operations, useOperation } from './operations'
import type { AuditLine } from '~/lib/wire'
import { useDetails, useSubjects, type Subject } from './useSubjects'
import { words } from './words'

/** Who changed what, the newest first. */
export function Page() {
  const say = useWords(words)
  const speak = useOperation()
  const operation = usePlace().query.get('operation') ?? undefined
  const lines = usePaged<AuditLine>({ key: ['audit'], path: '/api/access/audit', query: { operation } })
  return (
    <>
      <PageHead title={say('audit')} term="audit" text={say('auditText')} />
      <Card
        asked={lines}
        deeds={
          <Select
            allowClear value={operation ?? null} placeholder={say('allDeeds')} aria-label={say('filterDeed')}
            style={{ width: 200 }}
            onChange={(next: string | null) => adjust({ operation: next ?? undefined }, 'replace')}
            options={Object.keys(operations.zh).map((each) => ({ value: each, label: speak(each) }))}
          />
        }
        shape="table"
        empty={(list) => {
          if (list.items.length > 0) return null
          if (operation === undefined) {
            return (
              <Empty title={say('noAudit')} text={say('noAuditText')}>
                <Button href={href('/team')}>{say('toTeam')}</Button>
              </Empty>
            )
          }
          return (
            <Empty why="unmatched" title={say('noSuch')} text={say('noSuchText', { deed: speak(operation) })}>
              <Button onClick={() => adjust({ operation: undefined }, 'replace')}>{say('allDeeds')}</Button>
            </Empty>
          )
        }}
      >
        {(list) => (
          <>
            <Rows lines={list.items} />
            <More list={list} />
          </>
        )}
      </Card>
    </>
  )
}

function About({ to, text }: Subject) {
  return to === undefined ? <span>{text}</span> : <a href={to}>{text}</a>
}

function Rows({ lines }: { lines: readonly AuditLine[] }) {
  const say = useWords(words)
  const speak = useOperation()
  const about = useSubjects()
  const told = useDetails()
  const columns: Column<AuditLine>[] = [
    { key: 'when', head: say('when'), cell: (row) => <Moment at={row.occurredAt} how="ago" /> },
    {
      key: 'who', head: say('who'),
      cell: (row) => row.callerName ?? (row.caller.startsWith('platform') ? say('platform') : row.caller),
    },
    { key: 'deed', head: say('deed'), cell: (row) => <span title={row.operation}>{speak(row.operation)}</span> },
    {
      key: 'subject', head: say('subject'),
      cell: (row) => row.subject !== row.caller && <About {...about(row.subject)} />,
    },
    {
      key: 'detail', head: say('detail'),
      cell: (row) => {
        const text = told(row)
        return (
          <div className={css.detail} title={text}>
            {text}
          </div>
        )
      },
    },
  ]
  return <Grid label={say('auditList')} columns={columns} rows={lines} keyOf={(row) => row.id} />
}
