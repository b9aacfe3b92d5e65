/** A word of docs/words.md: what it is called, what it means and what it is not called. */
export interface Word {
  en: string
  zh: string
  meaning: { en: string; zh: string }
  not: string
}

export interface Chapter {
  title: string
  words: Word[]
}

/** The chapters of docs/words.md that explain words, up to the definitions that people argue about. */
export function readWords(text: string): Chapter[] {
  const [tables = ''] = text.split('\n# Definitions')
  return tables
    .split('\n## ')
    .slice(1)
    .map((chapter) => {
      const [title = '', ...lines] = chapter.split('\n')
      return { title: title.trim(), words: lines.flatMap(wordOf) }
    })
    .filter(({ words }) => words.length > 0)
}

function wordOf(line: string): Word[] {
  if (!line.startsWith('| ') || line.startsWith('| English')) return []
  const [en = '', zh = '', english = '', chinese = '', not = ''] = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replaceAll(/[`*]/g, ''))
  return [{ en, zh, meaning: { en: english, zh: chinese }, not }]
}
