/** Series strip: the meetings of a format along the years. In: meetings. Out: a drawing, full marks for summits and rings for other meetings; the table below has the same. */
import type { OutputOf } from '../client.ts'
import styles from './series-strip.module.css'

type Meeting = OutputOf<'format'>['meetings'][number]

const [WIDTH, EDGE, TOP, STEP, RADIUS] = [960, 24, 16, 12, 5]

const isSummit = ({ level }: Meeting): boolean => level === 'heads-of-state' || level === 'heads-of-government'
const yearOf = ({ start }: Meeting): number => Number(start.slice(0, 4))

/** 2025-07-02 -> 2025.5. */
const placeOf = ({ start }: Meeting): number =>
  yearOf({ start } as Meeting) + (Number(start.slice(5, 7)) - 1) / 12 + Number(start.slice(8)) / 372

const Caption = ({ others }: { readonly others: number }) => (
  <figcaption className={styles.caption}>
    <svg className={styles.key} viewBox="0 0 12 12" aria-hidden="true">
      <circle className={styles.summit} cx="6" cy="6" r={RADIUS} />
    </svg>
    summits
    {others === 0 ? null : (
      <>
        <svg className={styles.key} viewBox="0 0 12 12" aria-hidden="true">
          <circle className={styles.other} cx="6" cy="6" r={RADIUS - 1} />
        </svg>
        other meetings
      </>
    )}
  </figcaption>
)

export const SeriesStrip = ({ name, meetings }: { readonly name: string; readonly meetings: readonly Meeting[] }) => {
  const years = meetings.map(yearOf)
  const [first, last] = [Math.min(...years), Math.max(...years) + 1]
  const x = (place: number): number => EDGE + ((place - first) / (last - first)) * (WIDTH - 2 * EDGE)
  const every = Math.ceil((last - first) / 16)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => (year - first) % every === 0)
  const base = TOP + 2 * STEP
  const summits = meetings.filter(isSummit).length
  const others = meetings.length - summits
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${WIDTH} ${base + 28}`}
        role="img"
        aria-label={`${name}: ${summits} summits and ${others} other meetings on record, ${first} to ${last - 1}`}
      >
        {ticks.map((year) => (
          <g key={year}>
            <line className={styles.tick} x1={x(year)} x2={x(year)} y1={TOP - 8} y2={base + 8} />
            <text className={styles.year} x={x(year)} y={base + 22} textAnchor="middle">
              {year}
            </text>
          </g>
        ))}
        <line className={styles.axis} x1={EDGE} x2={WIDTH - EDGE} y1={base + 8} y2={base + 8} />
        {meetings.map((meeting) => (
          <circle
            key={meeting.id}
            className={isSummit(meeting) ? styles.summit : styles.other}
            cx={x(placeOf(meeting))}
            cy={isSummit(meeting) ? TOP : base - 2}
            r={RADIUS}
          />
        ))}
      </svg>
      <Caption others={others} />
    </figure>
  )
}
