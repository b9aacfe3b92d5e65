import { DownloadOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { States } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { Waiting } from '~/lib/card/Waiting'
import { usePaged } from '~/lib/paged'
import { useOperator, type Role } from '~/lib/session'
import { ColumnPicker } from '~/lib/table/ColumnPicker'
import type { Row } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import css from './people.module.css'
import { PeopleTable } from './PeopleTable'
import { usePeopleColumns } from './usePeopleColumns'
import { useTyped } from './useTyped'
import { words } from './words'

interface Props {
  /** Where the list is fetched; its file lies beside it. */
  path: string
  count: number
  /** Asks again when the list is gone with an old answer. */
  renew?: (() => void) | undefined
}

/** A list of people: searched within itself, in chosen columns, taken out as a file. */
export function PeopleList({ path, count, renew }: Props) {
  const say = useWords(words)
  const [search, setSearch] = useState('')
  const [text, setText] = useTyped(search, setSearch)
  const people = usePaged<Row>({ key: ['people-behind', path], path, query: { search } })
  const rows = people.is === 'ready' ? people.value.items : []
  const { options, shown, choose } = usePeopleColumns(rows)
  const gone = people.is === 'failed' && people.problem.code === 'answer.expired' && renew !== undefined
  useRenewed(gone, path, renew)
  return (
    <>
      <div className={css.tools}>
        <Input
          allowClear value={text} placeholder={say('search')} aria-label={say('search')} className={css.within ?? ''}
          onChange={(event) => setText(event.target.value)} data-search
        />
        <ColumnPicker options={options} chosen={shown} choose={choose} />
        <ExportButton path={path} count={count} />
      </div>
      {gone ? (
        <Waiting />
      ) : (
        <States
          asked={people} shape="table"
          empty={(list) =>
            list.items.length > 0 ? null : search === '' ? (
              <Empty title={say('nobody')} text={say('nobodyText')} />
            ) : (
              <Empty why="unmatched" title={say('notAmong')} text={say('notAmongText', { text: search })}>
                <Button onClick={() => setText('')}>{say('clear')}</Button>
              </Empty>
            )
          }
        >
          {(list) => <PeopleTable list={list} {...(search === '' ? { total: count } : {})} />}
        </States>
      )}
    </>
  )
}

/** An answer is kept for a while only; the question that it answered is asked again, once. */
function useRenewed(gone: boolean, path: string, renew: (() => void) | undefined): void {
  const asked = useRef('')
  useEffect(() => {
    if (!gone || asked.current === path) return
    asked.current = path
    renew?.()
  }, [gone, path, renew])
}

const EXPORTING: readonly Role[] = ['owner', 'administrator', 'operator']

/** Everybody in the list as a file, whatever is searched. Who may not take people out sees why. */
function ExportButton({ path, count }: { path: string; count: number }) {
  const say = useWords(words)
  const may = EXPORTING.includes(useOperator().role)
  return (
    <Tooltip title={may ? undefined : say('mayNotExport')}>
      <Button
        icon={<DownloadOutlined />} disabled={!may || count === 0} download="people.csv"
        {...(may && count > 0 ? { href: `${path}.csv` } : {})}
      >
        {say('exportCsv')}
      </Button>
    </Tooltip>
  )
}
