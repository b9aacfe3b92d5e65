import type { Schema } from '~/lib/wire'
import { propertiesOf } from '../schema'
import { bare } from './values'
import { either, oneOf, type Read } from './source'

/** What traits that everybody knows are called in Chinese. */
const CHINESE: Readonly<Record<string, string>> = {
  城市: 'city', 省份: 'province', 国家: 'country', 性别: 'gender', 年龄: 'age', 生日: 'birthday', 姓名: 'name',
  邮箱: 'email', 手机: 'phone', 等级: 'level', 会员等级: 'tier', 品类: 'category', 类别: 'category', 金额: 'amount',
  渠道: 'channel', 标签: 'tags', 语言: 'language',
}

export interface Names {
  event: Read<string>
  trait: Read<string>
  property: (events: readonly string[], list: string | null) => Read<string>
  lists: (events: readonly string[]) => Read<string>
}

/** Reads names that exist; when lenient also others, so that the wrong ones can be pointed at. */
export function namesOf(schema: Schema, lenient: boolean): Names {
  const among = (known: readonly string[]) => {
    const also = Object.entries(CHINESE).filter(([said, name]) => known.includes(name) && !known.includes(said))
    const exact = oneOf([...known.map((name) => [name, name] as const), ...also])
    return lenient ? either(exact, bare) : exact
  }
  return {
    event: among(schema.events.map((kind) => kind.name)),
    trait: among(schema.traits.map((field) => field.name)),
    property: (events, list) => {
      const fields = propertiesOf(schema, events)
      const own = list === null ? fields : (fields.find((field) => field.name === list)?.fields ?? [])
      return among(own.map((field) => field.name))
    },
    lists: (events) =>
      among(propertiesOf(schema, events).filter((field) => field.type === 'LINES').map((field) => field.name)),
  }
}
