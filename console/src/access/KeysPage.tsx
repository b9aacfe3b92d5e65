import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Moment } from '~/lib/format/Moment'
import { Term } from '~/lib/glossary/Term'
import { remove } from '~/lib/http'
import { usePaged } from '~/lib/paged'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import { common } from '~/lib/words/common'
import { useSentence } from '~/lib/words/problem'
import { roles } from '~/lib/words/roles'
import { useWords } from '~/lib/words/useWords'
import { NewKey } from './NewKey'
import { TeamTabs } from './TeamTabs'
import type { Key } from '~/lib/wire'
import { words } from './words'

/** Keys for programs. */
export function Page() {
  const say = useWords(words)
  const [making, setMaking] = useState(false)
  const keys = usePaged<Key>({ key: ['keys'], path: '/api/access/keys' })
  const deed = (
    <Button type="primary" onClick={() => setMaking(true)}>
      {say('newKey')}
    </Button>
  )
  return (
    <>
      <PageHead title={say('team')} text={say('keysText')} deeds={deed} />
      <TeamTabs />
      <Card
        asked={keys} shape="table"
        empty={(list) =>
          list.items.length > 0 ? null : (
            <Empty title={say('noKeys')} text={say('noKeysText')}>
              {deed}
            </Empty>
          )
        }
      >
        {(list) => (
          <>
            <Rows keys={list.items} />
            <More list={list} />
          </>
        )}
      </Card>
      <Modal open={making} title={say('newKey')} footer={null} onCancel={() => setMaking(false)} destroyOnHidden>
        <NewKey />
      </Modal>
    </>
  )
}

function Rows({ keys }: { keys: readonly Key[] }) {
  const say = useWords(words)
  const role = useWords(roles)
  const columns: Column<Key>[] = [
    { key: 'name', head: say('keyName'), cell: (row) => row.name },
    { key: 'key', head: <Term name="apiKey">{say('key')}</Term>, cell: (row) => <code>pk_…{row.ending}</code> },
    { key: 'role', head: say('role'), cell: (row) => role(row.role) },
    { key: 'created', head: say('created'), cell: (row) => <Moment at={row.createdAt} how="day" /> },
    {
      key: 'used', head: say('used'),
      cell: (row) =>
        row.usedAt === null || row.usedAt === undefined ? (
          <span className="quiet">{say('neverUsed')}</span>
        ) : (
          <Moment at={row.usedAt} how="ago" />
        ),
    },
    { key: 'deed', head: '', cell: (row) => <Revoke apiKey={row} /> },
  ]
  return <Grid label={say('keysList')} columns={columns} rows={keys} keyOf={(row) => row.id} />
}

/** Revoking cannot be taken back, so it asks first. */
function Revoke({ apiKey }: { apiKey: Key }) {
  const say = useWords(words)
  const sayCommon = useWords(common)
  const sentence = useSentence()
  const queries = useQueryClient()
  const { message, modal } = App.useApp()
  const revoke = useMutation({
    mutationFn: () => remove(`/api/access/keys/${apiKey.id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['keys'] }),
    onError: (thrown) => void message.error(sentence(problemOf(thrown))),
  })
  if (apiKey.revokedAt !== null && apiKey.revokedAt !== undefined) {
    return <span className="quiet">{say('revoked')}</span>
  }
  const askFirst = () =>
    modal.confirm({
      title: say('revokeAsk', { name: apiKey.name }),
      content: say('revokeText'),
      okText: say('revoke'),
      cancelText: sayCommon('cancel'),
      okButtonProps: { danger: true },
      onOk: () => revoke.mutateAsync().catch(() => undefined),
    })
  return (
    <Button size="small" danger onClick={() => void askFirst()}>
      {say('revoke')}
    </Button>
  )
}
