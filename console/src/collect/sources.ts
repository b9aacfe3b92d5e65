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

/** Takes a source in or leaves it out, at once; it can be taken back. */
export function useSwitch({ id, name }: Source): { turn: (enabled: boolean) => void; busy: boolean } {
  const say = useWords(words)
  const queries = useQueryClient()
  const undo = useUndo()
  const switching = useMutation({
    mutationFn: (enabled: boolean) => patch<Source>(`/api/collect/sources/${id}`, { enabled }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  })
  const turn = (enabled: boolean) =>
    switching.mutate(enabled, {
      onSuccess: () =>
        undo({
          key: `source-${id}`, said: say(enabled ? 'turnedOn' : 'turnedOff', { name }),
          back: () => switching.mutateAsync(!enabled),
        }),
    })
  return { turn, busy: switching.isPending }
}

export type Rule = 'byProject' | 'dropsIp'

/** Turns a rule of a source on or off, at once; it can be taken back. */
export function useRule({ id, name }: Source, rule: Rule): { turn: (on: boolean) => void; busy: boolean } {
  const say = useWords(words)
  const queries = useQueryClient()
  const undo = useUndo()
  const ruling = useMutation({
    mutationFn: (on: boolean) => patch<Source>(`/api/collect/sources/${id}`, { [rule]: on }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  })
  const turn = (on: boolean) =>
    ruling.mutate(on, {
      onSuccess: () =>
        undo({
          key: `source-${id}-${rule}`, said: say(on ? 'ruleOn' : 'ruleOff', { name, rule: say(rule) }),
          back: () => ruling.mutateAsync(!on),
        }),
    })
  return { turn, busy: ruling.isPending }
}
