import { Fragment, createElement, useMemo, type ReactNode } from 'react'
import { PLACE, fill, type Dictionary, type Places, type Say } from './dictionary'
import { useLanguage } from './language'

/** The sentences of a dictionary in the language of the reader. */
export function useWords<Z extends Readonly<Record<string, string>>>(words: Dictionary<Z>): Say<Z> {
  const language = useLanguage()
  return useMemo(() => {
    const texts: Readonly<Record<string, string>> = words[language]
    return (key: string, values: Readonly<Record<string, string | number>> = {}) =>
      fill(texts[key] ?? key, values, language)
  }, [words, language])
}

/** A sentence whose places are filled with controls, in the order of the language. */
export type SayWith<Z extends Readonly<Record<string, string>>> = <K extends keyof Z & string>(
  key: K,
  nodes: Readonly<Record<Places<Z[K]>, ReactNode>>,
) => ReactNode

export function useRichWords<Z extends Readonly<Record<string, string>>>(words: Dictionary<Z>): SayWith<Z> {
  const language = useLanguage()
  return useMemo(() => {
    const texts: Readonly<Record<string, string>> = words[language]
    return (key: string, nodes: Readonly<Record<string, ReactNode>>) => weave(texts[key] ?? key, nodes)
  }, [words, language])
}

function weave(text: string, nodes: Readonly<Record<string, ReactNode>>): ReactNode {
  const woven: ReactNode[] = []
  let read = 0
  for (const place of text.matchAll(PLACE)) {
    if (place.index > read) woven.push(text.slice(read, place.index))
    woven.push(createElement(Fragment, { key: place.index }, nodes[place[1] ?? '']))
    read = place.index + place[0].length
  }
  if (read < text.length) woven.push(text.slice(read))
  return woven
}
