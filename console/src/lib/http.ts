/** What a page gives, and where the next begins. */
export interface Page<T> {
  items: T[]
  next?: string | null
}

/** A refusal or a failure, as RFC 9457 says it, with the code that the console translates. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>

  constructor(status: number, code: string, detail: string, params: Readonly<Record<string, string | number>> = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.params = params
  }
}

let csrfToken = ''

/** The token of the session, sent with everything that changes something. */
export function keepCsrfToken(token: string): void {
  csrfToken = token
}

let signedOut = (): void => undefined

/** What to do when the server no longer knows the session. */
export function onSignedOut(deed: () => void): void {
  signedOut = deed
}

/** A list is said one by one. */
type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>

export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return send<T>('GET', withQuery(path, query), signal === undefined ? {} : { signal })
}

/** Asks a question: a POST that changes nothing, and therefore has no idempotency key. */
export function ask<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return send<T>('POST', path, { body: JSON.stringify(body), ...(signal === undefined ? {} : { signal }) })
}

/** Creates something. One key stands for one deed, so that a repeated click or a lost answer creates it once. */
export function create<T>(path: string, body: unknown, deed: string = deedKey()): Promise<T> {
  return send<T>('POST', path, { body: JSON.stringify(body), headers: { 'Idempotency-Key': deed } })
}

export function upload<T>(path: string, form: FormData): Promise<T> {
  return send<T>('POST', path, { body: form, headers: { 'Idempotency-Key': deedKey() } })
}

export function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PUT', path, { body: JSON.stringify(body) })
}

export function patch<T>(path: string, body: unknown): Promise<T> {
  return send<T>('PATCH', path, { body: JSON.stringify(body) })
}

export function remove(path: string): Promise<void> {
  return send<undefined>('DELETE', path, {})
}

/** A fresh key; works without a secure context, unlike randomUUID. */
export function deedKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function send<T>(method: string, path: string, how: RequestInit): Promise<T> {
  const headers = new Headers(how.headers)
  headers.set('Accept', 'application/json')
  if (typeof how.body === 'string') headers.set('Content-Type', 'application/json')
  if (method !== 'GET' && csrfToken !== '') headers.set('X-CSRF-Token', csrfToken)
  const response = await reach(path, { ...how, method, headers, credentials: 'same-origin' })
  if (!response.ok) throw await problemOf(response, path)
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

async function reach(path: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(path, how)
  } catch (trouble) {
    if (trouble instanceof DOMException && trouble.name === 'AbortError') throw trouble
    throw new Problem(0, 'console.unreachable', 'the server cannot be reached')
  }
}

async function problemOf(response: Response, path: string): Promise<Problem> {
  if (response.status === 401 && path !== '/api/access/session') signedOut()
  const body = (await response.json().catch(() => null)) as Partial<Said> | null
  const code = body?.code ?? `http.${response.status}`
  return new Problem(response.status, code, body?.detail ?? body?.title ?? response.statusText, body?.params ?? {})
}

interface Said {
  title: string
  detail: string
  code: string
  params: Record<string, string | number>
}

/** An address with what is asked of it. */
export function withQuery(path: string, query: Query): string {
  return path + asked(query)
}

function asked(query: Query): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object') for (const each of value) words.append(name, each)
    else if (value !== undefined && value !== '') words.set(name, String(value))
  }
  const text = words.toString()
  return text === '' ? '' : `?${text}`
}
