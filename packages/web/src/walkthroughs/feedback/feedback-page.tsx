import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FeedbackForTeacher, notForEvaluation, type VisitKind, visitKindLabels } from '@trellis/domain/walkthroughs';
import { useEffect, useState } from 'react';
import { api, client, useChange } from '../../platform/api/index.ts';
import { useKeptText } from '../../platform/drafts/use-kept-text.ts';
import { usePageParams } from '../../platform/pages/index.ts';
import { AudienceBadge } from '../../ui/audience-badge.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RecordSection } from '../../ui/record-section.tsx';
import { dayWords, listWords } from '../../ui/words.ts';
import classes from '../debrief/debrief.module.css';

/** Feedback on one visit to the teacher's classroom, with everything that was seen there and everybody who can read it. */
export function FeedbackPage() {
  const { feedbackId } = usePageParams<'feedbackId'>();
  const found = useQuery(api.walkthroughs.readFeedback.queryOptions({ input: { id: feedbackId } }));
  if (found.isPending) return <LoadingState what="the feedback" />;
  if (found.isError) return <ProblemNotice error={found.error} onRetry={() => found.refetch()} />;
  return <Loaded found={found.data} />;
}

function Loaded({ found: { feedback, visit, readers, seen, agreed } }: { found: FeedbackForTeacher }) {
  const team = readers.team.map((reader) => reader.name ?? 'Somebody');
  return (
    <>
      <PageHeader
        question="What did visitors see in my classroom?"
        badge={<AudienceBadge kind={readers.office ? 'building' : 'table'}>{listWords(['You', ...team])}</AudienceBadge>}
        answer={`${visitKindLabels[visit.kind as VisitKind]}, ${dayWords(visit.date)}. ${notForEvaluation}.`}
        back={{ to: '/feedback', label: 'Feedback' }}
      />
      <Opening feedback={feedback} />
      {readers.office && <p className={classes.dimmed}>{readers.office}</p>}
      <RecordSection title={`From ${feedback.writtenBy.name ?? 'the visiting team'}`}>
        <p className={classes.text}>{feedback.saw}</p>
        {feedback.question !== '' && <p className={classes.text}>{feedback.question}</p>}
        {feedback.nextStep !== '' && (
          <p className={classes.text}>
            <strong>One next step:</strong> {feedback.nextStep}
          </p>
        )}
      </RecordSection>
      <Answers feedback={feedback} />
      {agreed.length > 0 && (
        <RecordSection title="What the team agreed on">
          <ul className={classes.scores}>
            {agreed.map((score) => (
              <li key={score.indicatorId}>
                <span className={classes.value}>{score.words}</span> {score.code} {score.label}
                {score.reason !== '' && <span className={classes.evidence}>{score.reason}</span>}
              </li>
            ))}
          </ul>
        </RecordSection>
      )}
      {seen.map((record) => (
        <RecordSection key={record.observer.appointmentId} title={`What ${record.observer.name ?? 'an observer'} wrote`}>
          {record.summary !== '' && <p className={classes.text}>{record.summary}</p>}
          {record.notes.length > 0 && (
            <ol>
              {record.notes.map((note, at) => (
                // lines have no name of their own here
                // biome-ignore lint/suspicious/noArrayIndexKey: the order of lines never changes on this page
                <li key={at} className={classes.text}>
                  {note}
                </li>
              ))}
            </ol>
          )}
          <ul className={classes.scores}>
            {record.scores.map((score) => (
              <li key={score.indicatorId}>
                <span className={classes.value}>{score.words}</span> {score.code} {score.label}
                {score.evidence !== '' && <span className={classes.evidence}>{score.evidence}</span>}
              </li>
            ))}
          </ul>
        </RecordSection>
      ))}
    </>
  );
}

/** The team is told on which day it was first opened; where that fails, the teacher hears of it and can try again. */
function Opening({ feedback: { id, openedOn } }: { feedback: FeedbackForTeacher['feedback'] }) {
  const { mutate: tell, isIdle, error } = useChange(client.walkthroughs.openFeedback);
  const due = openedOn === null && isIdle;
  useEffect(() => {
    if (due) tell({ id });
  }, [due, id, tell]);
  return <ProblemNotice error={error} kept="You can read and answer. The team does not know yet that you have opened this." onRetry={() => tell({ id })} />;
}

function Answers({ feedback }: { feedback: FeedbackForTeacher['feedback'] }) {
  const [text, setText, forget] = useKeptText(`feedback-answer/${feedback.id}`);
  const [id, renew] = useState(() => crypto.randomUUID() as string);
  const send = useChange(client.walkthroughs.answerFeedback, () => {
    setText('');
    forget();
    renew(crypto.randomUUID());
  });
  return (
    <RecordSection title="Answers">
      {feedback.answers.map((answer) => (
        <blockquote key={answer.id} className={classes.answer}>
          <strong>{answer.by.name ?? 'Somebody'}</strong>, {dayWords(answer.on)}: {answer.text}
        </blockquote>
      ))}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ id, feedbackId: feedback.id, text });
        }}
      >
        <Textarea
          label="Answer the team"
          description="The visiting team reads it"
          autosize
          minRows={2}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ProblemNotice error={send.error} kept="Your text is still in the field." />
        <Button type="submit" mt="sm" loading={send.isPending} disabled={text.trim() === ''}>
          Answer
        </Button>
      </form>
    </RecordSection>
  );
}
