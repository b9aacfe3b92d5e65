import { dictionary, type Say } from '~/lib/words/dictionary'

/** What is said of the course of a funnel and of the time it takes. */
export const funnelWords = dictionary(
  {
    steps: '各步', time: '随时间', took: '用时', view: '看法',
    rate: '总转化', began: '进入', came: '走完', total: '合计', overTime: '总转化随时间', latest: '{name}（{when}）',
    rateOf: '{when} · 总转化', beganOf: '{when} · 进入漏斗的用户', cameOf: '{when} · 走完全程的用户',
    saidBegan: '{when} 做了第 1 步「{step}」的用户。一个人在几期里进入，就在几期里各算一次。',
    saidCame: '{when} 进入的用户里，从第一步起 {days} 内走完全程的人，哪怕在这一期之后才走完。',
    saidRate: '{when} 走完全程的用户，除以这一期进入的用户。', whole: '全程：第 1 步到第 {n} 步', pair: '第 {from} 步 → 第 {to} 步',
    people: '用户', share: '占比', length: '用时', median: '中位数', mean: '平均', medianOf: '{pair} · 用时中位数',
    meanOf: '{pair} · 平均用时', inBin: '{pair} · 用时 {bin} 的用户', shareOf: '{pair} · 用时 {bin} 的占比',
    saidBin: '到达了后一步、用时 {bin} 的用户，按最快到达的那条路算。', saidShare: '这些用户占到达后一步的用户的比例。',
    saidMedian: '到达后一步的用户里，一半不超过它。', saidMean: '到达后一步的用户，用时的平均。', reachedOf: '{pair} · 到达的用户',
    saidReached: '到达了后一步的用户。',
  },
  {
    steps: 'By step', time: 'Over time', took: 'Time taken', view: 'Show',
    rate: 'Conversion', began: 'Entered', came: 'Came through', total: 'All', overTime: 'Conversion over time',
    latest: '{name} ({when})',
    rateOf: '{when} · conversion', beganOf: '{when} · people who entered', cameOf: '{when} · people who came through',
    saidBegan: '{when}: people who did step 1, {step}. Who enters in several intervals counts in each.',
    saidCame: 'Of those who entered in {when}: who came through within {days} of the first step, be it after its end.',
    saidRate: 'Those who came through, of those who entered in {when}.', whole: 'All the way: step 1 to step {n}',
    pair: 'Step {from} → step {to}', people: 'People', share: 'Share', length: 'Time taken', median: 'Median',
    mean: 'Mean', medianOf: '{pair} · median time', meanOf: '{pair} · mean time',
    inBin: '{pair} · people who took {bin}', shareOf: '{pair} · share who took {bin}',
    saidBin: 'People who reached the later step and took {bin}, on the chain that got them there first.',
    saidShare: 'Of the people who reached the later step.',
    saidMedian: 'Half of the people who reached the later step took at most this long.',
    saidMean: 'The mean time of the people who reached the later step.', reachedOf: '{pair} · people who reached it',
    saidReached: 'People who reached the later step.',
  },
)

export type FunnelSay = Say<(typeof funnelWords)['zh']>
