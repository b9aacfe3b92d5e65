/** Says what the first load weighs, and fails above the limit: people open the console on slow networks too. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const limitKilobytes = 400
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

const first = new Set()
function follow(key) {
  const chunk = manifest[key]
  if (first.has(chunk.file)) return
  first.add(chunk.file)
  for (const style of chunk.css ?? []) first.add(style)
  for (const imported of chunk.imports ?? []) follow(imported)
}
follow('index.html')

let bytes = 0
for (const file of first) bytes += gzipSync(readFileSync(new URL(file, dist))).length
const kilobytes = Math.round(bytes / 1000)
console.log(`first load: ${kilobytes} kB gzip in ${first.size} files, limit ${limitKilobytes}`)
if (kilobytes > limitKilobytes) process.exitCode = 1
