import { Button, Stack } from '@mantine/core';
import { PulseQuestion, type PulseRound, pulsePromise, pulseQuestionLabels } from '@trellis/domain/infrastructure/surroundings';
import { useState } from 'react';
import { client, useChange } from '../../platform/api/index.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import classes from './pulse-ballot.module.css';
import { answerWords } from './pulse-words.ts';

type Answers = Partial<Record<PulseQuestion, number>>;

/** Four questions, one tap each; what will become of the answers stands above the button. */
export function PulseBallot({ round }: { round: PulseRound }) {
  const [answers, setAnswers] = useState<Answers>({});
  const [tried, setTried] = useState(false);
  const send = useChange(client.surroundings.answerPulse);
  const missing = PulseQuestion.options.filter((question) => answers[question] === undefined);
  const submit = () => {
    setTried(true);
    const { clarity, expectation, usefulness, trust } = answers;
    if (clarity && expectation && usefulness && trust) send.mutate({ id: round.id, clarity, expectation, usefulness, trust });
  };
  return (
    <form
      className={classes.ballot}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="lg">
        {PulseQuestion.options.map((question) => (
          <fieldset key={question} className={classes.question}>
            <legend className={classes.legend}>{pulseQuestionLabels[question]}</legend>
            <div className={classes.answers}>
              {answerWords.map((words, index) => (
                <label key={words} className={classes.answer}>
                  <input
                    type="radio"
                    name={question}
                    checked={answers[question] === index + 1}
                    onChange={() => setAnswers({ ...answers, [question]: index + 1 })}
                  />
                  <span>{words}</span>
                </label>
              ))}
            </div>
            {tried && answers[question] === undefined && <div className={classes.missing}>Choose one.</div>}
          </fieldset>
        ))}
        <p className={classes.promise}>{pulsePromise}</p>
        <ProblemNotice error={send.error} kept="Nothing was sent; your answers are still here." />
        <div>
          <Button type="submit" loading={send.isPending}>
            {missing.length === 0 ? 'Send my answers' : `Send (${missing.length} to answer)`}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
