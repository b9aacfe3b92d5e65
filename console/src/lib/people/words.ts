import { dictionary } from '~/lib/words/dictionary'

export const words = dictionary(
  {
    makeSegment: '建人群',
    segmentName: '人群名称',
    segmentHint: '这些用户会被固定下来，以后数据变化也不会增减。',
    create: '新建人群',
    created: '已建人群「{name}」，{n} 位用户。',
    see: '查看人群',
    who: '用户',
    nobody: '没有用户',
    nobodyText: '这个数字背后没有用户。换一个时段或放宽条件再看。',
    list: '用户列表',
  },
  {
    makeSegment: 'Make a segment',
    segmentName: 'Name of the segment',
    segmentHint: 'These people are kept as they are: later data adds and removes nobody.',
    create: 'Create segment',
    created: 'Segment “{name}” holds {n} {n:person|people}.',
    see: 'Open segment',
    who: 'Person',
    nobody: 'Nobody',
    nobodyText: 'There is nobody behind this figure. Choose another period or loosen the conditions.',
    list: 'List of people',
  },
)
