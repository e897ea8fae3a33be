import { Button, Group } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { nextOperation } from '@trellis/domain/kernel/outbox';
import { useEffect } from 'react';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import { countWords } from '../../../ui/words.ts';
import { lookWhetherItLasts } from '../lasting.ts';
import { saveCopy } from '../save-copy.ts';
import { openedDevice } from '../start.ts';
import { useOutbox } from '../state.ts';
import { useUnsent } from '../unsent.ts';
import { answerWords } from './answer-words.ts';
import { Lasting } from './lasting.tsx';
import classes from './sync.module.css';
import { SyncItem } from './sync-item.tsx';
import { Texts } from './texts.tsx';

/** What this person wrote on this device and the server does not have yet; nothing here is lost by leaving the page. */
export function SyncPage() {
  const { items, sealed, unkept, signedOut } = useOutbox();
  const { records, texts, needLook } = useUnsent();
  const { online } = useNetwork();
  useEffect(() => void lookWhetherItLasts(), []);
  const any = records + texts > 0;
  const waits = items.some(({ record }) => nextOperation(record) !== null);
  return (
    <>
      <PageHeader
        question="What is on this device and not sent yet?"
        answer={answerWords({ records, texts, needLook, sealed })}
        action={
          any && (
            <Group gap="sm">
              {waits && (
                <Button disabled={!online} onClick={async () => (await openedDevice())?.outbox.sendNow()}>
                  Send now
                </Button>
              )}
              <Button variant="default" onClick={() => void saveCopy()}>
                Save a copy
              </Button>
            </Group>
          )
        }
      />
      {!online && any && <p className={classes.note}>There is no network. Everything goes out by itself once there is one.</p>}
      {signedOut && <p className={classes.note}>Nothing is sent until you sign in again.</p>}
      {unkept && (
        <p className={classes.alarm} role="alert">
          {unkept === 'full'
            ? 'This device has no room left. What you typed last is only on this page: save a copy before you close it, and remove photos or apps.'
            : 'This browser keeps nothing for this page. What is not sent is gone when the page is closed: save a copy, or open Trellis by its https address.'}
        </p>
      )}
      {sealed > 0 && (
        <p className={classes.note}>
          {countWords(sealed, 'record')} from before a sign-out {sealed === 1 ? 'opens' : 'open'} once the server was reached. Nobody can read{' '}
          {sealed === 1 ? 'it' : 'them'} until then, and {sealed === 1 ? 'it is' : 'they are'} safe.
        </p>
      )}
      {!any && sealed === 0 && <EmptyState>What you write without a network stands here until the server has it.</EmptyState>}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item) => (
            <SyncItem key={item.name} item={item} />
          ))}
        </ul>
      )}
      {texts > 0 && (
        <RecordSection title="Texts of single fields" aside={texts}>
          <Texts />
        </RecordSection>
      )}
      <Lasting />
    </>
  );
}
