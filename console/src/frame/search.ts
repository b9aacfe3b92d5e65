import { deeds, type DeedName } from './deeds'
import { entries, present, type Entry } from './navigation'
import { names, type Name } from './names'

export interface Hit {
  path: string
  name: Name
  entry: Name
}

/** The pages that somebody may mean, the best first: by name in either language, by other words, by initials. */
export function searchPages(
  asked: string, say: (name: Name) => string, among: readonly Entry[] = present(entries),
): Hit[] {
  const text = asked.trim().toLowerCase()
  const hits: (Hit & { rank: number })[] = []
  for (const entry of among) {
    const pages = entry.path === undefined ? entry.pages : [entry]
    for (const page of pages) {
      const called = [say(page.name), names.zh[page.name], names.en[page.name]]
      const rank = rankOf(text, called, 'aliases' in page ? (page.aliases ?? []) : [])
      if (rank !== null) hits.push({ path: page.path ?? '/', name: page.name, entry: entry.name, rank })
    }
  }
  return hits.sort((one, other) => one.rank - other.rank)
}

/** What somebody may want to do, the best first; nothing before a word is typed. */
export function searchDeeds(asked: string, say: (name: DeedName) => string): typeof deeds {
  const text = asked.trim().toLowerCase()
  if (text === '') return []
  return deeds
    .map((deed) => ({ deed, rank: rankOf(text, [say(deed.name)], deed.aliases) }))
    .filter(({ rank }) => rank !== null)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ deed }) => deed)
}

function rankOf(text: string, called: readonly string[], aliases: readonly string[]): number | null {
  if (text === '') return 5
  const all = called.map((name) => name.toLowerCase())
  const others = aliases.map((alias) => alias.toLowerCase())
  if (all.includes(text)) return 0
  if (others.includes(text)) return 1
  if (all.some((name) => name.startsWith(text))) return 2
  if (others.some((alias) => alias.startsWith(text))) return 3
  if ([...all, ...others].some((name) => name.includes(text))) return 4
  return null
}
