import { Alert, Button, Form, Input } from 'antd'
import { problemOf, useAsked } from '~/lib/asked'
import { get } from '~/lib/http'
import { useSentence } from '~/lib/words/problem'
import { useWords } from '~/lib/words/useWords'
import css from './Gate.module.css'
import { Gate } from './Gate'
import { useEntering } from './useEntering'
import { words } from './words'

interface Proof {
  email: string
  password: string
}

/** E-mail and password; the address stays, so that a shared link opens after signing in. */
export function SignIn() {
  const say = useWords(words)
  const sentence = useSentence()
  const entering = useEntering<Proof>('/api/access/session')
  const setup = useAsked({
    key: ['setup'],
    fetch: (signal) => get<{ needed: boolean }>('/api/access/setup', {}, signal),
  })
  return (
    <Gate title={say('signIn')} text={say('signInText')}>
      <Form<Proof> layout="vertical" requiredMark={false} onFinish={(proof) => entering.mutate(proof)}>
        <Form.Item name="email" label={say('email')} rules={[{ required: true, message: say('fillEmail') }]}>
          <Input type="email" autoComplete="username" autoFocus size="large" />
        </Form.Item>
        <Form.Item name="password" label={say('password')} rules={[{ required: true, message: say('fillPassword') }]}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        {entering.isError && (
          <Form.Item>
            <Alert type="error" title={sentence(problemOf(entering.error))} showIcon />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>
          {say('signIn')}
        </Button>
      </Form>
      {setup.is === 'ready' && setup.value.needed && <p className={css.below}>{say('setup')}</p>}
    </Gate>
  )
}
