/** Slider: a number between two. In: its name, value and bounds, how it is written. Out: the control with its value beside it. */
import { useId } from 'react'
import styles from './slider.module.css'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly min: number
  readonly max: number
  readonly step: number
  /** "40 %", "1,500 t a year". */
  readonly write: (value: number) => string
}

export const Slider = ({ label, value, onChange, min, max, step, write }: SliderProps) => {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id} className={styles.value}>
        {write(value)}
      </output>
      <input
        id={id}
        type="range"
        className={styles.range}
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={write(value)}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  )
}
