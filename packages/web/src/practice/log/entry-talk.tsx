import { roleGroupLabels } from '@trellis/domain/access';
import type { LogEntry } from '@trellis/domain/practice';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { focusName } from '../shared/focus-keys.ts';
import { TalkKeys } from '../shared/talk-keys.tsx';
import { useTalk } from '../shared/use-talk.ts';
import { useTypes } from '../shared/use-types.ts';
import classes from './entry.module.css';

/** What was talked about, one line a conversation with a single focus. Labels say what it was about, not how deep it went. */
export function EntryTalk({ entry }: { entry: LogEntry }) {
  const { choices } = useTypes();
  const talk = useTalk(entry);
  if (!entry.own)
    return entry.interactions.length === 0 ? (
      <p className={classes.none}>Not recorded. That is not the same as no talk.</p>
    ) : (
      <ul className={classes.list}>
        {entry.interactions.map((one) => (
          <li key={one.id} className={classes.item}>
            <div className={classes.name}>{focusName(choices, one)}</div>
            <span>with {roleGroupLabels[one.partner].toLowerCase()}</span>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <TalkKeys
        label="One number for each conversation about a single thing"
        choices={choices}
        talk={talk.talk}
        partner={talk.partner}
        likely={entry.people.map(({ group }) => group)}
        onPartner={talk.setPartner}
        onAdd={talk.add}
        onRemove={talk.remove}
        open
        definitions
      />
      <ProblemNotice error={talk.error} kept="What you recorded is saved on this device." onRetry={talk.retry} />
    </>
  );
}
