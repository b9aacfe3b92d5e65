import type { Hook, HookMapping, HookProof } from '~/lib/wire'

/** A mapping and a signature while they are being written: every field a text. */
export interface Draft {
  list: string
  namePath: string
  nameConstant: string
  time: string
  pattern: string
  id: string
  identifiers: { path: string; kind: string }[]
  properties: string[]
  traits: string[]
  ignorePath: string
  ignoreEquals: string
  signed: boolean
  header: string
  prefix: string
  encoding: 'hex' | 'base64'
  secret: string
}

export const EMPTY: Draft = {
  list: '', namePath: '', nameConstant: '', time: '', pattern: '', id: '', identifiers: [{ path: '', kind: 'login' }],
  properties: [], traits: [], ignorePath: '', ignoreEquals: '', signed: false, header: 'X-Hub-Signature-256',
  prefix: 'sha256=', encoding: 'hex', secret: '',
}

export function draftOf(hook: Pick<Hook, 'mapping' | 'signature'>): Draft {
  const { signature } = hook
  const signed =
    signature === null || signature === undefined
      ? {}
      : {
          signed: true, header: signature.header, prefix: signature.prefix ?? '',
          encoding: signature.encoding ?? ('hex' as const),
        }
  return { ...withMapping(EMPTY, hook.mapping ?? null), ...signed }
}

/** The draft with another mapping; its signature stays. */
export function withMapping(draft: Draft, mapping: HookMapping | null): Draft {
  if (mapping === null) return draft
  const [ignored] = mapping.ignore
  return {
    ...draft,
    list: mapping.list ?? '',
    namePath: mapping.name.path ?? '',
    nameConstant: mapping.name.constant ?? '',
    time: mapping.time?.path ?? '',
    pattern: mapping.time?.pattern ?? '',
    id: mapping.id ?? '',
    identifiers: mapping.identifiers.map(({ path, kind }) => ({ path, kind })),
    properties: mapping.properties.map(({ path }) => path),
    traits: mapping.traits.map(({ path }) => path),
    ignorePath: ignored?.path ?? '',
    ignoreEquals: ignored?.equals ?? '',
  }
}

/** The mapping, once it says what and who. */
export function mappingOf(draft: Draft, zone: string): HookMapping | null {
  const identifiers = draft.identifiers.filter(({ path, kind }) => path.trim() !== '' && kind.trim() !== '')
  if (identifiers.length === 0 || (draft.namePath.trim() === '' && draft.nameConstant.trim() === '')) return null
  const pattern = orNull(draft.pattern)
  const time = orNull(draft.time)
  return {
    list: orNull(draft.list),
    name: { path: orNull(draft.namePath), constant: orNull(draft.nameConstant) },
    time: time === null ? null : { path: time, pattern, zone },
    id: orNull(draft.id),
    identifiers,
    properties: draft.properties.map((path) => ({ path, name: null, type: null })),
    traits: draft.traits.map((path) => ({ path, name: null, type: null })),
    ignore: draft.ignorePath.trim() === '' ? [] : [{ path: draft.ignorePath.trim(), equals: draft.ignoreEquals }],
  }
}

export function proofOf(draft: Draft): HookProof | null {
  if (!draft.signed) return null
  return {
    header: draft.header, prefix: draft.prefix, encoding: draft.encoding, secret: orNull(draft.secret),
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
