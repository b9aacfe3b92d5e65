import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    back: '返回用户查询',
    segments: '所在人群',
    noSegmentsText: '这个人现在不满足任何人群的条件。',
    toSegments: '查看所有人群',
    live: '实时',
    fixed: '固定',
    size: '{n} 位用户',
  },
  {
    back: 'Back to Find',
    segments: 'Segments',
    noSegmentsText: 'This person meets the conditions of no segment now.',
    toSegments: 'See all segments',
    live: 'live',
    fixed: 'fixed',
    size: '{n} {n:person|people}',
  },
)
