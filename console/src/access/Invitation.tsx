import { Alert } from 'antd'
import { problemOf } from '~/lib/asked'
import { go } from '~/lib/route'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { Gate } from './Gate'
import { NewAccount, type Account } from './NewAccount'
import { useEntering } from './useEntering'
import { words } from './words'

/** A teammate arrives by the link of their invitation. */
export function Invitation({ token }: { token: string }) {
  const say = useWords(words)
  const sentence = useSentence()
  const entering = useEntering<Account & { token: string }>('/api/access/invitation', () => go('/'))
  return (
    <Gate title={say('invited')} text={say('invitedText')}>
      <NewAccount
        deed={say('join')} busy={entering.isPending} finish={(account) => entering.mutate({ token, ...account })}
      >
        {entering.isError && <Alert type="error" title={sentence(problemOf(entering.error))} showIcon />}
      </NewAccount>
    </Gate>
  )
}
