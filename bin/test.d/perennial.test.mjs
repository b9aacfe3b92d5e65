// The command line against a server that is written here: what is sent, what is shown, what is left behind.
import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'

const program = new URL('../perennial', import.meta.url).pathname
let folder
let server
let routes
let seen

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'perennial-'))
  routes = {}
  seen = []
  server = createServer(async (request, response) => {
    const chunks = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('latin1')
    seen.push({ method: request.method, url: request.url, headers: request.headers, body })
    const answer = routes[`${request.method} ${request.url}`] ?? { status: 404, body: { detail: 'nothing here' } }
    if (typeof answer === 'function') return answer(response)
    response.writeHead(answer.status ?? 200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer.body))
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
})

afterEach(() => server.close())

function perennial(...words) {
  const env = { ...process.env, PERENNIAL_URL: `http://127.0.0.1:${server.address().port}`, PERENNIAL_API_KEY: 'pk_1' }
  return new Promise((done) =>
    execFile(process.execPath, [program, ...words], { env }, (trouble, out, err) =>
      done({ code: trouble?.code ?? 0, out, err }),
    ),
  )
}

function file(name, content) {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

test('import sends mapping and file as one form, follows the job and names the first faults', async () => {
  routes['GET /api/collect/sources?limit=500'] = { body: { items: [{ id: 4, name: 'Till' }] } }
  routes['POST /api/collect/imports?source=4'] = { status: 202, body: { id: 3, job: 9 } }
  let asked = 0
  routes['GET /api/jobs/9'] = (response) => {
    const state = ++asked < 2 ? 'running' : 'done'
    response.end(JSON.stringify({ id: 9, state, done: asked * 50, total: 100, note: null }))
  }
  routes['GET /api/collect/imports/3'] = {
    body: { lines: 1200, events: 1100, duplicates: 60, skipped: 30, faulty: 11 },
  }
  routes['GET /api/collect/imports/3/faults?limit=10'] = {
    body: { items: [{ line: 7, reason: 'time', text: 'x;y' }] },
  }
  const mapping = file('m.json', '{"person":"id"}')
  const lines = file('orders.csv', 'id,amount\n1,2\n')

  const { code, out } = await perennial('import', lines, '--mapping', mapping, '--source', 'Till')

  assert.equal(code, 0)
  assert.equal(
    out,
    '50 %\n100 %\n1,200 lines: 1,100 events, 60 known already, 30 skipped, 11 faulty\n' +
      '  line 7: time  x;y\n  and 10 more; the console lists all of them\n',
  )
  const sent = seen.find((one) => one.method === 'POST')
  assert.equal(sent.headers.authorization, 'Bearer pk_1')
  assert.equal(Number(sent.headers['content-length']), sent.body.length)
  assert.match(sent.body, /name="mapping"\r\nContent-Type: application\/json\r\n\r\n\{"person":"id"\}/)
  assert.match(sent.body, /name="file"; filename="orders.csv"\r\n[^\r]*\r\n\r\nid,amount\n1,2\n\r\n--/)
})

test('an import into a source that is not there names those that are', async () => {
  routes['GET /api/collect/sources?limit=500'] = { body: { items: [{ id: 4, name: 'Till' }] } }
  const { code, err } = await perennial('import', file('a.csv', ''), '--mapping', file('m.json', '{}'), '--source', 'x')
  assert.equal(code, 1)
  assert.equal(err, 'There is no source x; there are: Till.\n')
})

test('an import whose job fails ends with its reason', async () => {
  routes['POST /api/collect/imports'] = { status: 202, body: { id: 3, job: 9 } }
  routes['GET /api/jobs/9'] = { body: { id: 9, state: 'failed', problem: { detail: 'The file holds no lines' } } }
  const { code, err } = await perennial('import', file('a.csv', ''), '--mapping', file('m.json', '{}'))
  assert.equal(code, 1)
  assert.match(err, /The job failed: The file holds no lines/)
})

test('a problem is told in its own sentence with its code', async () => {
  routes['GET /api/jobs?limit=20'] = { status: 503, body: { detail: 'No database', code: 'database.unavailable' } }
  const { code, err } = await perennial('jobs')
  assert.equal(code, 1)
  assert.equal(err, 'No database (database.unavailable)\n')
})

test('people and segments are tables', async () => {
  routes['GET /api/profile/people?limit=20&search=a%20b'] = {
    body: { items: [{ id: 7, name: 'Ada', identifiers: [{ kind: 'login', value: 'ada' }] }] },
  }
  routes['GET /api/audience/segments?limit=500'] = {
    body: { items: [{ id: 1, name: 'Loyal', kind: 'live', size: 12345 }] },
  }
  assert.equal((await perennial('people', 'a b')).out, '7  Ada  login:ada\n')
  assert.equal((await perennial('segments')).out, '1  12,345  live  Loyal\n')
})

test('a backup that breaks off leaves no file behind', async () => {
  routes['POST /api/system/backup'] = (response) => {
    response.writeHead(200, { 'Content-Type': 'application/gzip' })
    response.write('half of it')
    setTimeout(() => response.destroy(), 50)
  }
  const target = join(folder, 'b.tar.gz')
  const { code } = await perennial('backup', target)
  assert.equal(code, 1)
  assert.equal(existsSync(target), false)
  assert.equal(existsSync(`${target}.part`), false)
})

test('restore unpacks into an empty folder and refuses any other', async () => {
  mkdirSync(join(folder, 'from'))
  writeFileSync(join(folder, 'from', 'restored'), 'disarmed')
  const archive = join(folder, 'b.tar.gz')
  execFileSync('tar', ['-czf', archive, '-C', join(folder, 'from'), '.'])
  const data = join(folder, 'data')

  assert.equal((await perennial('restore', archive, '--data', data)).code, 0)
  assert.equal(readFileSync(join(data, 'restored'), 'utf8'), 'disarmed')

  const again = await perennial('restore', archive, '--data', data)
  assert.equal(again.code, 1)
  assert.match(again.err, /is not empty/)
})

test('a command that lacks something says what', async () => {
  assert.match((await perennial('import')).err, /^import needs a FILE\./)
  assert.match((await perennial('nonsense')).err, /^There is no command nonsense\./)
  assert.equal((await perennial('--help')).code, 0)
})

test('store hands its folder to the program that knows the files, and ends as it did', async () => {
  const start = file('start', '#!/bin/sh\necho "$@"\nexit 1\n')
  chmodSync(start, 0o755)
  process.env.PERENNIAL_START = start

  assert.deepEqual(await perennial('store', 'check', '--data', folder), {
    code: 1,
    out: `store check --data ${folder}\n`,
    err: '',
  })
  assert.match((await perennial('store', 'mend')).err, /^store is followed by check or rebuild/)
})
