import { Button, Input } from 'antd'
import { useEffect } from 'react'
import text from '../../../docs/words.md?raw'
import { Empty } from '~/lib/card/Empty'
import { PageHead } from '~/lib/card/PageHead'
import { adjust, usePlace } from '~/lib/route'
import { useLanguage } from '~/lib/words/language'
import { useWords } from '~/lib/words/useWords'
import { chapters } from './chapters'
import css from './glossary.module.css'
import { placeOf } from './places'
import { readWords, type Word } from './read'
import { words } from './words'

const all = readWords(text)

/** Every word of the product with its meaning; the one that the address names stands out. */
export function Page() {
  const say = useWords(words)
  const { query } = usePlace()
  const sought = query.get('search') ?? ''
  const meant = query.get('word')
  useEffect(() => {
    if (meant !== null) document.getElementById(meant)?.scrollIntoView({ block: 'center' })
  }, [meant])
  const found = all.flatMap((chapter) => {
    const kept = chapter.words.filter((word) => has(word, sought))
    return kept.length === 0 ? [] : [{ title: chapter.title, words: kept }]
  })
  return (
    <>
      <PageHead title={say('title')} text={say('text')} />
      <div data-search className={css.search}>
        <Input.Search
          allowClear value={sought} placeholder={say('search')} aria-label={say('search')}
          onChange={(event) => adjust({ search: event.target.value || undefined, word: undefined }, 'replace')}
        />
      </div>
      {found.length === 0 && (
        <Empty why="unmatched" title={say('none')} text={say('noneText', { text: sought })}>
          <Button onClick={() => adjust({ search: undefined }, 'replace')}>{say('clear')}</Button>
        </Empty>
      )}
      {found.map((chapter) => (
        <section key={chapter.title} className={css.chapter}>
          <h2>{say(chapters[chapter.title as keyof typeof chapters])}</h2>
          <dl className={css.words}>
            {chapter.words.map((word) => (
              <OneWord key={word.en} word={word} meant={word.en === meant} />
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function OneWord({ word, meant }: { word: Word; meant: boolean }) {
  const say = useWords(words)
  const language = useLanguage()
  const place = placeOf(word.en)
  return (
    <div id={word.en} className={css.word} data-meant={meant || undefined}>
      <dt>
        <strong>{word[language]}</strong>
        <span className="quiet" lang={language === 'zh' ? 'en' : 'zh'}>
          {word[language === 'zh' ? 'en' : 'zh']}
        </span>
      </dt>
      <dd>
        {word.meaning[language]}
        {word.not !== '' && (
          <span className="quiet">
            {' '}
            {say('not')} {word.not}
          </span>
        )}
      </dd>
      <dd className={css.place}>{place !== undefined && <a href={place}>{say('see')}</a>}</dd>
    </div>
  )
}

function has(word: Word, sought: string): boolean {
  const text = [word.en, word.zh, word.meaning.en, word.meaning.zh, word.not].join(' ').toLowerCase()
  return text.includes(sought.trim().toLowerCase())
}
