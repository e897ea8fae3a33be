import { TextLink } from '../../ui/links.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { methods } from './documents.ts';
import { parseMarkdown } from './markdown.ts';
import classes from './methods.module.css';

/** Every method behind a figure or rating, with what it says. */
export function MethodsPage() {
  return (
    <>
      <PageHeader
        question="How is it computed?"
        answer={`${methods.length} methods: what each says, its rule, its source, how it was checked, and when it refuses.`}
      />
      <ul className={classes.list}>
        {methods.map(({ name, title, text }) => (
          <li key={name}>
            <TextLink to={`/methods/${name}`}>{title}</TextLink>
            <span>{firstWords(text)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first sentence of the page. */
function firstWords(text: string): string {
  const paragraph = parseMarkdown(text).find(({ kind }) => kind === 'paragraph');
  if (paragraph?.kind !== 'paragraph') return '';
  const words = paragraph.inline
    .map((part) => part.text)
    .join('')
    .replace(/^[A-Z][^.:]*\. /, '');
  return /^.*?[.](?= |$)/.exec(words)?.[0] ?? words;
}
