import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { DebriefClassroom } from '@trellis/domain/walkthroughs';
import { useState } from 'react';
import { client, fieldProblem, problemOf, useChange } from '../../platform/api/index.ts';
import { isBehind, useKeptText } from '../../platform/drafts/use-kept-text.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayWords } from '../../ui/words.ts';
import classes from './debrief.module.css';

interface Props {
  classroom: DebriefClassroom;
  teacher: { name: string | null };
}

/** What the teacher hears: what was seen, a question, one next step. The team reads it; the teacher does once it is sent. */
export function FeedbackForm({ classroom, teacher }: Props) {
  const { feedback } = classroom;
  if (feedback?.sentOn) return <Sent feedback={feedback} />;
  return <Writing key={feedback?.revision ?? 0} classroom={classroom} teacher={teacher} />;
}

function Writing({ classroom: { id: classroomId, feedback }, teacher }: Props) {
  const [fresh] = useState(() => crypto.randomUUID());
  const id = feedback?.id ?? fresh;
  const key = `feedback/${classroomId}`;
  const [saw, setSaw, forgetSaw] = useKeptText(`${key}/saw`, feedback?.saw ?? '');
  const [question, setQuestion, forgetQuestion] = useKeptText(`${key}/question`, feedback?.question ?? '');
  const [nextStep, setNextStep, forgetStep] = useKeptText(`${key}/step`, feedback?.nextStep ?? '');
  const stands = { saw: feedback?.saw ?? '', question: feedback?.question ?? '', step: feedback?.nextStep ?? '' };
  const [apart, setApart] = useState(() => Object.entries(stands).some(([field, text]) => isBehind(`${key}/${field}`, text)));
  const takeTheirs = () => {
    setSaw(stands.saw);
    setQuestion(stands.question);
    setNextStep(stands.step);
    setApart(false);
  };
  const forget = () => [forgetSaw, forgetQuestion, forgetStep].forEach((each) => void each());
  const write = useChange(client.walkthroughs.writeFeedback, forget);
  const send = useChange(async () => {
    const written = await client.walkthroughs.writeFeedback({ id, classroomId, revision: feedback?.revision ?? null, saw, question, nextStep });
    return client.walkthroughs.sendFeedback({ id, revision: written.revision });
  }, forget);
  const problem = write.error ?? send.error;
  const name = teacher.name ?? 'the teacher';
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(undefined);
      }}
    >
      <Stack gap="sm">
        <h3 className={classes.formTitle}>Feedback to {name}</h3>
        <Textarea
          label="What we saw"
          description="What students said and did"
          autosize
          minRows={2}
          maxLength={10_000}
          value={saw}
          error={problem ? fieldProblem(problemOf(problem), 'saw') : null}
          onChange={(event) => setSaw(event.currentTarget.value)}
        />
        <TextInput label="A question (optional)" maxLength={2000} value={question} onChange={(event) => setQuestion(event.currentTarget.value)} />
        <TextInput
          label="One next step (optional)"
          description="Small enough for the next lessons"
          maxLength={500}
          value={nextStep}
          onChange={(event) => setNextStep(event.currentTarget.value)}
        />
        {apart && (
          <div role="alert">
            <p>A colleague kept other words meanwhile. Yours are in the fields; these are theirs:</p>
            <blockquote className={classes.answer}>
              {[stands.saw, stands.question, stands.step].filter(Boolean).map((text) => (
                <p key={text} className={classes.text}>
                  {text}
                </p>
              ))}
            </blockquote>
            <Group gap="sm">
              <Button variant="default" onClick={() => setApart(false)}>
                Keep mine
              </Button>
              <Button variant="default" onClick={takeTheirs}>
                Take theirs
              </Button>
            </Group>
          </div>
        )}
        <ProblemNotice error={problem} kept="Your text is still in the fields." />
        <Group gap="sm">
          <Button type="submit" loading={send.isPending} disabled={apart || saw.trim() === ''}>
            Send to {name}
          </Button>
          <Button
            variant="default"
            loading={write.isPending}
            disabled={apart || saw.trim() === ''}
            onClick={() => write.mutate({ id, classroomId, revision: feedback?.revision ?? null, saw, question, nextStep })}
          >
            Keep for the team
          </Button>
        </Group>
        <p className={classes.dimmed}>With it, {name} reads what was seen in this classroom, and sees who else can read it.</p>
      </Stack>
    </form>
  );
}

function Sent({ feedback }: { feedback: NonNullable<DebriefClassroom['feedback']> }) {
  const [answer, setAnswer, forget] = useKeptText(`feedback-answer/${feedback.id}`);
  const [id, renew] = useState(() => crypto.randomUUID() as string);
  const send = useChange(client.walkthroughs.answerFeedback, () => {
    forget();
    setAnswer('');
    renew(crypto.randomUUID());
  });
  const name = feedback.teacher.name ?? 'the teacher';
  return (
    <div className={classes.form}>
      <h3 className={classes.formTitle}>Feedback to {name}</h3>
      <p>
        Sent {dayWords(feedback.sentOn ?? '')}. {feedback.openedOn ? `Opened ${dayWords(feedback.openedOn)}.` : 'Not opened yet.'}
      </p>
      <p className={classes.text}>{feedback.saw}</p>
      {feedback.question !== '' && <p className={classes.text}>{feedback.question}</p>}
      {feedback.nextStep !== '' && <p className={classes.text}>Next step: {feedback.nextStep}</p>}
      {feedback.answers.map((each) => (
        <blockquote key={each.id} className={classes.answer}>
          <strong>{each.by.name ?? 'Somebody'}</strong>, {dayWords(each.on)}: {each.text}
        </blockquote>
      ))}
      {feedback.answers.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate({ id, feedbackId: feedback.id, text: answer });
          }}
        >
          <Textarea
            label={`Answer ${name}`}
            autosize
            minRows={2}
            maxLength={10_000}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <ProblemNotice error={send.error} kept="Your text is still in the field." />
          <Button type="submit" mt="sm" variant="default" loading={send.isPending} disabled={answer.trim() === ''}>
            Answer
          </Button>
        </form>
      )}
    </div>
  );
}
