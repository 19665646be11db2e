/** Watch page: what changed since the last visit, and the sources that are followed. In: nothing. Out: news first, then each source with what came of its last reading. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, asking } from '../client.ts'
import { Button } from '../design/button.tsx'
import { ErrorNote } from '../design/error-note.tsx'
import { Loading } from '../design/loading.tsx'
import { PageHead } from '../design/page-head.tsx'
import { useKeys } from '../keys.ts'
import styles from './watch.module.css'
import { WatchNews } from './watch-news.tsx'
import { WatchSources } from './watch-sources.tsx'

export const WatchPage = () => {
  const client = useQueryClient()
  const news = useQuery(asking('changes', {}))
  const sources = useQuery(asking('watched', {}))
  const seen = useMutation({
    mutationFn: () => ask('keep', { kind: 'visit', id: 'watch', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['changes'] }),
  })
  useKeys('Watch', [{ keys: ['x'], words: 'Mark all as seen', run: () => seen.mutate() }])
  const { data } = news
  const hasNews = data !== undefined && (data.documents.length > 0 || data.items.rows.length > 0 || data.due.length > 0)
  return (
    <div className={styles.page}>
      <PageHead
        title="Watch"
        about="What is new in the record since you last said that you had seen it, and where it comes from."
        actions={
          data === undefined || (data.since !== null && !hasNews) ? null : (
            <Button kbd="x" onClick={() => seen.mutate()}>
              {data.since === null ? 'Begin here' : 'All seen'}
            </Button>
          )
        }
      />
      {seen.error === null ? null : <ErrorNote error={seen.error} />}
      {news.error === null ? (
        data === undefined ? (
          <Loading />
        ) : (
          <WatchNews news={data} />
        )
      ) : (
        <ErrorNote error={news.error} onRetry={() => news.refetch()} />
      )}
      {sources.error === null ? (
        <WatchSources sources={sources.data?.sources ?? null} />
      ) : (
        <ErrorNote error={sources.error} onRetry={() => sources.refetch()} />
      )}
    </div>
  )
}
