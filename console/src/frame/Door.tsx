import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { States } from '~/lib/card/Card'
import { Failed } from '~/lib/card/Failed'
import { ChoicesContext } from '~/lib/choices'
import { OperatorContext, type Session } from '~/lib/session'
import { onSignedOut } from '~/lib/http'
import { usePlace } from '~/lib/route'
import { useChosen, useSession } from './asked'
import { Frame } from './Frame'
import { useReader } from './reader'

const SignIn = lazy(() => import('~/access/SignIn').then((room) => ({ default: room.SignIn })))
const Welcome = lazy(() => import('~/access/Welcome').then((room) => ({ default: room.Welcome })))
const Invitation = lazy(() => import('~/access/Invitation').then((room) => ({ default: room.Invitation })))

/** Lets in whoever is signed in, and shows the others the way: sign in, or a one-time link. */
export function Door() {
  const { path, query } = usePlace()
  const token = query.get('token') ?? ''
  if (path === '/welcome') return <Outside><Welcome token={token} /></Outside>
  if (path === '/invitation') return <Outside><Invitation token={token} /></Outside>
  return <Signed />
}

function Signed() {
  const session = useSession()
  const queries = useQueryClient()
  useEffect(() => {
    onSignedOut(() => void queries.invalidateQueries({ queryKey: ['session'] }))
  }, [queries])
  switch (session.is) {
    case 'waiting':
      return <Blank />
    case 'failed':
      if (session.problem.status === 401) return <Outside><SignIn /></Outside>
      return <Failed problem={session.problem} retry={session.retry} />
    case 'ready':
      return <Inside session={session.value} />
  }
}

function Inside({ session }: { session: Session }) {
  const chosen = useChosen()
  const { suggest } = useReader()
  const language = chosen.is === 'ready' ? chosen.value.language : null
  useEffect(() => {
    if (language !== null) suggest(language)
  }, [language, suggest])
  return (
    <OperatorContext value={session.operator}>
      <States asked={chosen}>
        {(choices) => (
          <ChoicesContext value={choices}>
            <Frame />
          </ChoicesContext>
        )}
      </States>
    </OperatorContext>
  )
}

/** Before the door nothing is drawn that might be taken away again. */
function Blank() {
  return <div aria-busy="true" />
}

function Outside({ children }: { children: React.ReactNode }) {
  return <Suspense fallback={<Blank />}>{children}</Suspense>
}
