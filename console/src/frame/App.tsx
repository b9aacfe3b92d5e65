import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Problem } from '~/lib/http'
import { Door } from './Door'
import { Reader } from './Reader'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, thrown) => failures < 1 && thrown instanceof Problem && thrown.status >= 502,
      refetchOnWindowFocus: false,
    },
  },
})

/** The whole console: who reads it, the door, and the frame behind the door. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Reader>
        <Door />
      </Reader>
    </QueryClientProvider>
  )
}
