import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

export interface Account {
  email: string
  name: string
  password: string
}

interface Props {
  /** Whether the person says who they are; an invitation knows it and asks for a password only. */
  named: boolean
  deed: string
  busy: boolean
  finish: (account: Account) => void
  children?: ReactNode
}

const PASSWORD_MIN = 10

/** How somebody new introduces themselves. */
export function NewAccount({ named, deed, busy, finish, children }: Props) {
  const say = useWords(words)
  return (
    <Form<Account> layout="vertical" requiredMark={false} onFinish={finish}>
      {named && (
        <>
          <Form.Item name="email" label={say('email')} rules={[{ required: true, message: say('fillEmail') }]}>
            <Input type="email" autoComplete="username" size="large" />
          </Form.Item>
          <Form.Item name="name" label={say('name')} rules={[{ required: true, message: say('fillName') }]}>
            <Input autoComplete="name" size="large" />
          </Form.Item>
        </>
      )}
      <Form.Item
        name="password" label={say('password')}
        rules={[{ required: true, min: PASSWORD_MIN, message: say('shortPassword', { n: PASSWORD_MIN }) }]}
      >
        <Input.Password autoComplete="new-password" size="large" />
      </Form.Item>
      {children !== undefined && children !== false && <Form.Item>{children}</Form.Item>}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {deed}
      </Button>
    </Form>
  )
}
