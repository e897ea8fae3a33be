import { drafts } from '../../drafts/draft-store.ts';
import classes from './sync.module.css';

/** Texts that were typed into single fields and are sent from their own page. */
export function Texts() {
  const texts = drafts()
    .names()
    .map((name) => ({ name, text: drafts().selectOptional(name)?.text ?? '' }));
  return (
    <>
      <p className={classes.about}>They are sent when the page that they belong to is open and reaches the server.</p>
      <ul className={classes.list}>
        {texts.map(({ name, text }) => (
          <li key={name} className={classes.item}>
            {/^[[{]/.test(text) ? 'A form that was begun' : text.length > 200 ? `${text.slice(0, 200)} …` : text}
          </li>
        ))}
      </ul>
    </>
  );
}
