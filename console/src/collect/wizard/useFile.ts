import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAsked, type Asked } from '~/lib/asked'
import { upload } from '~/lib/http'
import type { Mapping, Preview } from '~/lib/wire'

/** Enough lines to see what they are; a workbook can only be read whole. */
const HEAD_BYTES = 1 << 20

/** What somebody says of a file before it is looked at: nothing, how it is written, or what it means. */
export type Said = { mapping: Mapping } | { format: Mapping['format'] } | Record<string, never>

export function isWorkbook(file: File): boolean {
  return file.name.toLowerCase().endsWith('.xlsx')
}

/** What a file, or its beginning, would become; it is looked at again whenever something else is said of it. */
export function usePreview(file: File | null, said: Said, sheet: string | null): Asked<Preview> {
  return useAsked<Preview>({
    key: ['import-preview', file?.name, file?.size, file?.lastModified, said, sheet],
    fetch: () => {
      const form = new FormData()
      for (const [name, value] of Object.entries(said)) form.append(name, json(value))
      if (sheet !== null) form.append('sheet', sheet)
      if (file !== null) form.append('file', isWorkbook(file) ? file : file.slice(0, HEAD_BYTES), file.name)
      return upload<Preview>('/api/collect/imports/preview', form)
    },
    when: file !== null,
  })
}

interface Wanted {
  file: File
  mapping: Mapping
  source: number | null
  sheet: string | null
}

/** Sends the whole file and starts its import. */
export function useStart(started: (id: number) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, mapping, source, sheet }: Wanted) => {
      const form = new FormData()
      form.append('mapping', json(mapping))
      if (source !== null) form.append('source', String(source))
      if (sheet !== null) form.append('sheet', sheet)
      form.append('file', file)
      return upload<{ id: number }>('/api/collect/imports', form)
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['imports'] })
      started(id)
    },
  })
}

function json(value: unknown): Blob {
  return new Blob([JSON.stringify(value)], { type: 'application/json' })
}
