// Serves the pages, the SDKs from node_modules, and where to send:
//   node serve.mjs http://127.0.0.1:8080 YOUR_WRITE_KEY [PORT]
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [server = 'http://127.0.0.1:8080', writeKey = '', port = '8081'] = process.argv.slice(2)
const here = fileURLToPath(new URL('.', import.meta.url))
const sdk = join(here, 'node_modules/@segment/analytics-next/dist/umd')
const sensors = join(here, 'node_modules/sa-sdk-javascript')

async function answer(path) {
  if (path === '/') return ['text/html; charset=utf-8', await readFile(join(here, 'index.html'))]
  if (path === '/sensors.html') return ['text/html; charset=utf-8', await readFile(join(here, 'sensors.html'))]
  if (path === '/perennial.json') return ['application/json', JSON.stringify({ server, writeKey })]
  if (path.startsWith('/sdk/')) return ['text/javascript', await readFile(join(sdk, basename(path)))]
  if (path.startsWith('/sensors/')) return ['text/javascript', await readFile(join(sensors, basename(path)))]
  throw new Error(path)
}

const shop = createServer(async (request, response) => {
  try {
    const [type, body] = await answer(new URL(request.url, 'http://shop').pathname)
    response.writeHead(200, { 'Content-Type': type }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
shop.listen(Number(port), '127.0.0.1', () => console.log(`The shop is open: http://127.0.0.1:${shop.address().port}`))
