/** Keys help: all keys that hold on this page. In: the registry of keys. Out: a dialog. */
import { Dialog } from '../design/dialog.tsx'
import { Kbd } from '../design/kbd.tsx'
import { type KeyGroup, useKeyGroups } from '../keys.ts'
import styles from './keys-help.module.css'

const Group = ({ title, bindings }: KeyGroup) => (
  <section className={styles.group}>
    <h3>{title}</h3>
    <dl className={styles.keys}>
      {bindings.map(({ keys, words }) => (
        <div key={words} className={styles.line}>
          <dt>
            {keys.map((key) => (
              <Kbd key={key} keys={key} />
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </section>
)

export const KeysHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog open onClose={onClose} title="Keys" about="They hold while no field has the focus." wide>
    <div className={styles.groups}>
      {useKeyGroups().map((group) => (
        <Group key={group.title} {...group} />
      ))}
    </div>
  </Dialog>
)
