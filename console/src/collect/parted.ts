/** So much around a change is shown, that it is seen without scrolling. */
const AROUND = 60

/** A text in three: what it shares with another at its beginning, what differs, what both end with. */
export function parted(text: string, other: string): [string, string, string] {
  const most = Math.min(text.length, other.length)
  let from = 0
  while (from < most && text[from] === other[from]) from++
  let end = 0
  while (end < most - from && text[text.length - 1 - end] === other[other.length - 1 - end]) end++
  const [before, after] = [text.slice(0, from), text.slice(text.length - end)]
  if (from === text.length && text === other) return [text, '', '']
  return [before.length > AROUND ? `…${before.slice(-AROUND)}` : before, text.slice(from, text.length - end), after]
}
