/** A real server on a port and a folder of its own, set up unattended; it stops with the test. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const READY_PATIENCE_MS = 180_000

export const OWNER = { email: 'owner@example.com', password: 'nine-green-lanterns' }
export const WRITE_KEY = 'write-key-of-the-first-source'
export const API_KEY = `pk_${'5e'.repeat(32)}`

/** Starts a server and resolves when it is ready: `{ url, stop }`. PERENNIAL_URL names one that runs already. */
export async function startServer() {
  if (process.env.PERENNIAL_URL) return { url: process.env.PERENNIAL_URL, stop: async () => undefined }
  const jar = process.env.PERENNIAL_JAR ?? join(root, 'server/target/perennial-boot.jar')
  if (!existsSync(jar)) throw new Error(`There is no ${jar}: build it first, bin/test does.`)
  const folder = mkdtempSync(join(tmpdir(), 'perennial-browser-'))
  const port = await freePort()
  const flags = ['--enable-native-access=ALL-UNNAMED', '-XX:+UseSerialGC', '-Xmx384m', '-XX:TieredStopAtLevel=1']
  const child = spawn(java(), [...flags, '-jar', jar, '--port', String(port), '--data', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PERENNIAL_OWNER_EMAIL: OWNER.email,
      PERENNIAL_OWNER_PASSWORD: OWNER.password,
      PERENNIAL_API_KEY: API_KEY,
      PERENNIAL_WRITE_KEY: WRITE_KEY,
    },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(url, child)
  } catch (trouble) {
    await stop()
    throw new Error(`${trouble.message}\n${said}`, { cause: trouble })
  }
  return { url, stop }
}

async function ready(url, child) {
  const until = Date.now() + READY_PATIENCE_MS
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`${url}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('the server did not become ready')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** A Java 25: the one that JAVA_HOME names, one of the usual folders, or the one on the path. */
function java() {
  const homes = [process.env.JAVA_HOME, ...usual('/usr/lib/jvm'), ...usual('/Library/Java/JavaVirtualMachines')]
  for (const home of homes) {
    if (home && existsSync(join(home, 'bin/java')) && /25/.test(home)) return join(home, 'bin/java')
  }
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
}

function usual(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}
