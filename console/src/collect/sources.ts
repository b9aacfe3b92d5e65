import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useUndo } from '~/lib/card/useUndo'
import { create, patch } from '~/lib/http'
import type { Source } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { words } from './words'

export function useNewSource(made: (source: Source) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => create<Source>('/api/collect/sources', { name }),
    onSuccess: (source) => {
      void queries.invalidateQueries({ queryKey: ['sources'] })
      made(source)
    },
  })
}

/** What of a source can be turned on and off, with what is said of it then. */
const TURNED = {
  enabled: ['turnedOn', 'turnedOff'],
  byProject: ['ruleOn', 'ruleOff'],
  dropsIp: ['ruleOn', 'ruleOff'],
  strict: ['ruleOn', 'ruleOff'],
  setsAside: ['ruleOn', 'ruleOff'],
} as const

/** Turns something of a source on or off, at once; it can be taken back. */
export function useTurn(
  { id, name }: Source, what: keyof typeof TURNED,
): { turn: (on: boolean) => void; busy: boolean } {
  const say = useWords(words)
  const queries = useQueryClient()
  const undo = useUndo()
  const turning = useMutation({
    mutationFn: (on: boolean) => patch<Source>(`/api/collect/sources/${id}`, { [what]: on }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  })
  const turn = (on: boolean) =>
    turning.mutate(on, {
      onSuccess: () =>
        undo({
          key: `source-${id}-${what}`, said: say(TURNED[what][on ? 0 : 1], { name, rule: say(what) }),
          back: () => turning.mutateAsync(!on),
        }),
    })
  return { turn, busy: turning.isPending }
}
