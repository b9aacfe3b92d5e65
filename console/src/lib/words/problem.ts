import type { Problem } from '~/lib/http'
import { fill } from './dictionary'
import { useLanguage, type Language } from './language'
import en from './problems.en.json'
import zh from './problems.zh.json'

const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh, en }

const unforeseen = {
  zh: '出了意料之外的问题（{code}）。请重试；仍然不行，请把这行字告诉管理员。',
  en: 'Something unforeseen went wrong ({code}). Try again; if it stays, tell an administrator this line.',
} satisfies Record<Language, string>

/** What happened and what to do, in the language of the reader. */
export function sentence(problem: Problem, language: Language): string {
  const known = sentences[language][problem.code]
  if (known !== undefined) return fill(known, problem.params, language)
  return fill(unforeseen[language], { code: problem.code }, language)
}

export function useSentence(): (problem: Problem) => string {
  const language = useLanguage()
  return (problem) => sentence(problem, language)
}
