import { useAppointment, useSession, useToday } from '../platform/session/index.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { dayWords } from '../ui/words.ts';
import { cardsOf } from './cards-of.ts';
import classes from './today.module.css';

/** What waits today, top down by how soon it is needed. A card that has nothing to say is not drawn. */
export function TodayPage() {
  const { account, standing } = useSession();
  const { role } = useAppointment();
  const today = useToday();
  const { first, beside } = cardsOf(role);
  const name = account?.name.split(' ')[0];
  return (
    <>
      <PageHeader question={name ? `What is next, ${name}?` : 'What is next?'} answer={`${dayWords(today, 'long')}.`} />
      <div className={classes.columns}>
        <div className={classes.cards}>
          {first.map((Card) => (
            <Card key={Card.name} />
          ))}
        </div>
        <div className={classes.cards}>
          {beside.map((Card) => (
            <Card key={Card.name} />
          ))}
        </div>
        {standing === 'offline' ? (
          <p className={classes.offline}>What waits for you comes with the network.</p>
        ) : (
          <p className={classes.nothing}>Nothing waits for you. Have a good day.</p>
        )}
      </div>
    </>
  );
}
