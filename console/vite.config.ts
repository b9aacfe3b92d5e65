import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const server = process.env['PERENNIAL_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5173,
    proxy: { '/api': server, '/v1': server, '/health': server },
  },
  preview: { proxy: { '/api': server, '/v1': server, '/health': server } },
  build: { target: 'es2023', chunkSizeWarningLimit: 900, manifest: true },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
})
