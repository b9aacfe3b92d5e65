import { useLanguage } from '~/lib/words/language'
import { reasons } from './reasons'

/** A reason in words; one that is not known yet stands as it came. */
export function useReason(): (reason: string) => string {
  const language = useLanguage()
  const texts: Readonly<Record<string, string>> = reasons[language]
  return (reason) => texts[reason.toLowerCase().replaceAll('.', '_')] ?? reason
}
