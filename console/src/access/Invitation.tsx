import { Alert } from 'antd'
import { problemOf } from '~/lib/asked'
import { go } from '~/lib/route'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { Gate } from './Gate'
import { NewAccount } from './NewAccount'
import { useEntering } from './useEntering'
import { words } from './words'

/** A teammate arrives by the link of their invitation. */
export function Invitation({ token }: { token: string }) {
  const say = useWords(words)
  const sentence = useSentence()
  const entering = useEntering<{ token: string; password: string }>('/api/access/invitation', () => go('/'))
  return (
    <Gate title={say('invited')} text={say('invitedText')}>
      <NewAccount
        named={false} deed={say('join')} busy={entering.isPending}
        finish={({ password }) => entering.mutate({ token, password })}
      >
        {entering.isError && <Alert type="error" title={sentence(problemOf(entering.error))} showIcon />}
      </NewAccount>
    </Gate>
  )
}
