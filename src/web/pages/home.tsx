/** Home: where the day begins. */
import { useQuery } from '@tanstack/react-query'
import { asking } from '../client.ts'

export const HomePage = () => {
  const { data } = useQuery(asking('about', {}))
  return <h1>{data === undefined ? 'Chancery' : `${data.documents} documents on ${data.today}`}</h1>
}
