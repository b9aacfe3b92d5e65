import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { problemOf } from '~/lib/asked'
import { useUndo } from '~/lib/card/useUndo'
import { patch } from '~/lib/http'
import type { Role } from '~/lib/session'
import type { Member } from '~/lib/wire'
import { useSentence } from '~/lib/words/problem'
import { roles } from '~/lib/words/roles'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

interface Change {
  role?: Role
  disabled?: boolean
}

/** Changes a teammate at once; the role and the door can be given back for ten seconds. */
export function useChange(member: Member): { role: (role: Role) => void; disabled: (disabled: boolean) => void } {
  const say = useWords(words)
  const name = useWords(roles)
  const queries = useQueryClient()
  const sentence = useSentence()
  const undo = useUndo()
  const { message } = App.useApp()
  const changing = useMutation({
    mutationFn: (change: Change) => patch<Member>(`/api/access/operators/${member.id}`, change),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['members'] }),
  })
  const change = (next: Change, before: Change, said: string) =>
    changing.mutate(next, {
      onSuccess: () => undo({ key: `member-${member.id}`, said, back: () => changing.mutateAsync(before) }),
      onError: (thrown) => void message.error(sentence(problemOf(thrown))),
    })
  return {
    role: (role) =>
      change({ role }, { role: member.role }, say('roleChanged', { name: member.name, role: name(role) })),
    disabled: (disabled) =>
      change({ disabled }, { disabled: !disabled }, say(disabled ? 'shutOut' : 'letIn', { name: member.name })),
  }
}
