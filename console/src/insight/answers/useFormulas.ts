import { useFormat } from '~/lib/format/useFormat'
import type { TrendAnswer, TrendQuestion } from '~/lib/wire'
import { useWords } from '~/lib/words/useWords'
import { formWords } from '../forms/words'
import type { Telling } from '../told/telling'
import { words } from '../words'
import { tellFormulas } from './formulas'
import { useLineNames } from './useLineNames'

/** Tells what was calculated from two series. */
export function useFormulas(question: TrendQuestion): (answer: TrendAnswer) => Telling {
  const say = useWords(words)
  const sayForm = useWords(formWords)
  const format = useFormat()
  const namesOf = useLineNames(question)
  return (answer) => tellFormulas(answer, question, namesOf(answer), { say, sayForm, format })
}
