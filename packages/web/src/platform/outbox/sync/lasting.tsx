import { Button } from '@mantine/core';
import { RecordSection } from '../../../ui/record-section.tsx';
import { thisDevice } from '../device-words.ts';
import { askToLast, isInstalled, useLasting } from '../lasting.ts';
import classes from './sync.module.css';

/** Whether the browser may clear what is kept here, and what to do about it. */
export function Lasting() {
  const lasting = useLasting();
  const device = thisDevice();
  return (
    <RecordSection title={`What this ${device} keeps`}>
      <div className={classes.lasting}>
        {lasting === true ? (
          <p className={classes.about}>The browser keeps what is not sent until it is sent, also when the {device} runs out of room.</p>
        ) : (
          <>
            <p className={classes.about}>
              The browser may clear what it keeps for this page when the {device} runs out of room, or when Trellis was not opened for a while.
              {!isInstalled() && device !== 'computer' && ' Add Trellis to the home screen: what an app on the home screen keeps stays.'}
            </p>
            {lasting === false && (
              <Button variant="default" onClick={() => void askToLast()}>
                Ask the browser to keep it
              </Button>
            )}
          </>
        )}
        <p className={classes.about}>
          What you write is sealed on this {device}. After you sign out nobody can read it here, and it is sent only under your name. While you are signed in,
          whoever holds the unlocked {device} can read it.
        </p>
      </div>
    </RecordSection>
  );
}
