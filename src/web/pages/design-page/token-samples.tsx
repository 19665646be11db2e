/** Token samples: all tokens by name. In: the theme. Out: colours as swatches, sizes with their values. */
import { type CSSProperties, useState } from 'react'
import { Panel } from '../../design/panel.tsx'
import styles from '../design.module.css'
import { tokensOf } from './tokens-of.ts'

const isColour = (name: string): boolean => CSS.supports('color', getComputedStyle(document.documentElement).getPropertyValue(name))

const shownValue = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name)

const Swatch = ({ name }: { readonly name: string }) => (
  <div className={styles.swatch}>
    <span className={styles.colour} style={{ '--of': `var(${name})` } as CSSProperties} />
    <span className={styles.name}>{name}</span>
  </div>
)

export const TokenSamples = ({ theme }: { readonly theme: string }) => {
  const [names] = useState(() => tokensOf(document.styleSheets))
  return (
    <>
      <Panel title={`Colours, ${theme}`}>
        <div className={styles.swatches}>
          {names.filter(isColour).map((name) => (
            <Swatch key={name} name={name} />
          ))}
        </div>
      </Panel>
      <Panel title={`Sizes, ${theme}`}>
        <div className={styles.swatches}>
          {names
            .filter((name) => !isColour(name))
            .map((name) => (
              <span key={name} className={styles.name} title={shownValue(name)}>
                {name} {shownValue(name).slice(0, 24)}
              </span>
            ))}
        </div>
      </Panel>
    </>
  )
}
