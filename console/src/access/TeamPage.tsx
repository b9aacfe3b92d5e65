import { useMutation } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { problemOf } from '~/lib/asked'
import { Card } from '~/lib/card/Card'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { Secret } from '~/lib/card/Secret'
import { State } from '~/lib/card/State'
import { create } from '~/lib/http'
import { usePaged } from '~/lib/paged'
import { useOperator } from '~/lib/session'
import { Grid, type Column } from '~/lib/table/Grid'
import { More } from '~/lib/table/More'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './access.module.css'
import { Invite } from './Invite'
import { invitationLink } from './link'
import { RoleSelect } from './RoleSelect'
import { TeamTabs } from './TeamTabs'
import type { Member } from '~/lib/wire'
import { useChange } from './useChange'
import { words } from './words'

/** Teammates with their roles, and a way to invite another. */
export function Page() {
  const say = useWords(words)
  const [inviting, setInviting] = useState(false)
  const members = usePaged<Member>({ key: ['members'], path: '/api/access/operators' })
  const deed = (
    <Button type="primary" onClick={() => setInviting(true)}>
      {say('invite')}
    </Button>
  )
  return (
    <>
      <PageHead title={say('team')} term="teammate" text={say('teamText')} deeds={deed} />
      <TeamTabs />
      <Card asked={members} shape="table">
        {(list) => (
          <>
            <Rows members={list.items} />
            {list.items.length === 1 ? (
              <Empty title={say('onlyYou')} text={say('onlyYouText')}>
                <Button onClick={() => setInviting(true)}>{say('invite')}</Button>
              </Empty>
            ) : (
              <More list={list} />
            )}
          </>
        )}
      </Card>
      <Modal open={inviting} title={say('invite')} footer={null} onCancel={() => setInviting(false)} destroyOnHidden>
        <Invite />
      </Modal>
    </>
  )
}

function Rows({ members }: { members: readonly Member[] }) {
  const say = useWords(words)
  const columns: Column<Member>[] = [
    {
      key: 'member', head: say('member'),
      cell: (row) => (
        <span className={css.who}>
          <strong>{row.name}</strong>
          <span className="quiet">{row.email}</span>
        </span>
      ),
    },
    { key: 'role', head: say('role'), cell: (row) => <MemberRole member={row} /> },
    { key: 'state', head: say('state'), cell: (row) => <MemberState state={row.state} /> },
    { key: 'deeds', head: '', cell: (row) => <Deeds member={row} /> },
  ]
  return <Grid label={say('membersList')} columns={columns} rows={members} keyOf={(row) => row.id} />
}

function MemberState({ state }: { state: Member['state'] }) {
  const say = useWords(words)
  if (state === 'active') return <State tone="good">{say('active')}</State>
  if (state === 'invited') return <State tone="busy">{say('invited_')}</State>
  return <State tone="plain">{say('disabled')}</State>
}

function MemberRole({ member }: { member: Member }) {
  const change = useChange(member)
  const mine = useOperator().id === member.id
  return <RoleSelect role={member.role} change={change.role} disabled={mine} />
}

function Deeds({ member }: { member: Member }) {
  const say = useWords(words)
  const sentence = useSentence()
  const change = useChange(member)
  const { message, modal } = App.useApp()
  const mine = useOperator().id === member.id
  const link = useMutation({
    mutationFn: () => create<{ token: string }>(`/api/access/operators/${member.id}/link`, {}),
    onSuccess: ({ token }) =>
      modal.info({
        icon: null,
        title: say('link'),
        content: (
          <Secret title={say('linkReady', { name: member.name })} text={invitationLink(token)} label={say('link')} />
        ),
      }),
    onError: (thrown) => void message.error(sentence(problemOf(thrown))),
  })
  if (mine) return null
  return (
    <div className={css.deeds}>
      {member.state === 'invited' && (
        <Button size="small" onClick={() => link.mutate()} loading={link.isPending}>
          {say('newLink')}
        </Button>
      )}
      <Button size="small" onClick={() => change.disabled(member.state !== 'disabled')}>
        {say(member.state === 'disabled' ? 'enable' : 'disable')}
      </Button>
    </div>
  )
}
