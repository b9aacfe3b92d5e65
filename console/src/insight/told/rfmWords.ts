import { dictionary, type Say } from '~/lib/words/dictionary'

/** What is said of scores by recency, frequency and amount. */
export const rfmWords = dictionary(
  {
    people: '用户', share: '占比', all: '打分的用户', saidAll: '所选时段里做过「{step}」的用户，每人三个分数，每个 1 到 5 分，5 分最好。',
    grid: '最近一次（R）× 频次（F）', gridOf: '最近一次（R）× 频次（F），只看金额 {n} 分', recency: '最近一次', frequency: '频次', monetary: '金额',
    row: 'R{n}\n{range}', column: 'F{n}\n{range}', nobody: '没有人',
    pair: '最近 {r} 分 · 频次 {f} 分', cell: '最近 {r} 分 · 频次 {f} 分 · 金额 {m} 分',
    saidPair: '最近一次得 {r} 分、频次得 {f} 分的用户，不论金额。', saidCell: '最近一次得 {r} 分、频次得 {f} 分、金额得 {m} 分的用户。',
    shareOf: '{name}的占比', saidShare: '这些用户占所有打分用户的比例。', spent: '金额 {n}', score: '分数', graded: '{kind} {n} 分',
    scored: '{n} 分 · {range}', saidGrade: '{kind}得 {n} 分的用户：{range}。不到它的人占不到 {n}/5。',
    today: '当天', ago: '{from} 天前', agoBetween: '{from}–{to} 天前', times: '{n} 次', timesBetween: '{from}–{to} 次',
    between: '{from}–{to}',
  },
  {
    people: 'People', share: 'Share', all: 'People scored',
    saidAll: 'People who did {step} in the period. Each has three scores from 1 to 5, the best being 5.',
    grid: 'Recency by frequency', gridOf: 'Recency by frequency, only monetary score {n}', recency: 'Recency',
    frequency: 'Frequency', monetary: 'Amount', row: 'R {n}\n{range}', column: 'F {n}\n{range}', nobody: 'nobody',
    pair: 'R {r} · F {f}', cell: 'R {r} · F {f} · M {m}',
    saidPair: 'People with recency score {r} and frequency score {f}, whatever they spent.',
    saidCell: 'People with recency score {r}, frequency score {f} and monetary score {m}.', shareOf: '{name} · share',
    saidShare: 'These people, of all who are scored.', spent: 'M {n}', score: 'Score', graded: '{kind} {n}',
    scored: '{n} · {range}',
    saidGrade: 'People with score {n} for {kind}: {range}. Fewer than {n} fifths of all are below them.',
    today: 'today',
    ago: '{from} {from:day|days} ago', agoBetween: '{from}–{to} days ago', times: '{n} {n:time|times}',
    timesBetween: '{from}–{to} times', between: '{from}–{to}',
  },
)

export type RfmSay = Say<(typeof rfmWords)['zh']>
