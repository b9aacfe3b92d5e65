import { Alert, Button } from 'antd'
import { problemOf } from '~/lib/asked'
import { go } from '~/lib/route'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import { Gate } from './Gate'
import { NewAccount, type Account } from './NewAccount'
import { useEntering } from './useEntering'
import { words } from './words'

/** The first owner arrives by the one-time link that the start printed. */
export function Welcome({ token }: { token: string }) {
  const say = useWords(words)
  const sentence = useSentence()
  const entering = useEntering<Account & { token: string }>('/api/access/owner', () => go('/'))
  if (token === '') {
    return (
      <Gate title={say('noToken')} text={say('noTokenText')}>
        <Button onClick={() => go('/')}>{say('toSignIn')}</Button>
      </Gate>
    )
  }
  return (
    <Gate title={say('welcome')} text={say('welcomeText')}>
      <NewAccount
        named deed={say('createOwner')} busy={entering.isPending}
        finish={(account) => entering.mutate({ token, ...account })}
      >
        {entering.isError && <Alert type="error" title={sentence(problemOf(entering.error))} showIcon />}
      </NewAccount>
    </Gate>
  )
}
