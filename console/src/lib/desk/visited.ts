import { useEffect } from 'react'

const KEPT = 'perennial.visited'

/** Places that the first day leads to: a person, an answer. */
const LANDMARKS = { person: /^\/people\/\d+$/, answer: /^\/explore$/ } as const
export type Landmark = keyof typeof LANDMARKS

/** Remembers in this browser which landmarks somebody has seen; never which person. */
export function useLandmarks(path: string): void {
  useEffect(() => {
    const seen = visited()
    const here = landmarkOf(path)
    if (here !== null && !seen.includes(here)) localStorage.setItem(KEPT, [...seen, here].join(' '))
  }, [path])
}

export function visited(): Landmark[] {
  const kept = (localStorage.getItem(KEPT) ?? '').split(' ')
  return landmarks().filter((each) => kept.includes(each))
}

export function landmarkOf(path: string): Landmark | null {
  return landmarks().find((each) => LANDMARKS[each].test(path)) ?? null
}

function landmarks(): Landmark[] {
  return Object.keys(LANDMARKS) as Landmark[]
}
