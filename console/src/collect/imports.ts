import { useMutation, useQueryClient } from '@tanstack/react-query'
import { upload } from '~/lib/http'
import type { Preview } from './told'

const HEAD_BYTES = 1 << 20

/** Looks at the beginning of a file: with a mapping what it would become, without one a mapping to start from. */
export function usePreview(seen: (preview: Preview) => void) {
  return useMutation({
    mutationFn: ({ file, mapping }: { file: File; mapping: string }) => {
      const form = new FormData()
      if (mapping !== '') form.append('mapping', json(mapping))
      form.append('file', file.slice(0, HEAD_BYTES), file.name)
      return upload<Preview>('/api/collect/imports/preview', form)
    },
    onSuccess: seen,
  })
}

interface Wanted {
  file: File
  mapping: string
  source: number | null
}

export function useStart(started: (id: number) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, mapping, source }: Wanted) => {
      const form = new FormData()
      form.append('mapping', json(mapping))
      if (source !== null) form.append('source', String(source))
      form.append('file', file)
      return upload<{ id: number }>('/api/collect/imports', form)
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['imports'] })
      started(id)
    },
  })
}

function json(text: string): Blob {
  return new Blob([text], { type: 'application/json' })
}
