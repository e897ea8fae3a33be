import { useQuery } from '@tanstack/react-query';
import { gradesWords, type StandardRecord } from '@trellis/domain/frameworks';
import { api } from '../../../platform/api/index.ts';
import { usePageParams } from '../../../platform/pages/index.ts';
import { AudienceBadge } from '../../../ui/audience-badge.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageProblem } from '../../../ui/page-problem.tsx';
import { RecordSection } from '../../../ui/record-section.tsx';
import rows from '../../../ui/rows.module.css';
import { countWords, dayWords } from '../../../ui/words.ts';
import { NodeLine } from '../shared/node-line.tsx';
import { ItemFacts } from './item-facts.tsx';
import classes from './item-page.module.css';
import { LinkList } from './link-list.tsx';
import { PathLines } from './path-lines.tsx';

const longTitle = 90;

/** One standard: what it says, where it stands, what stands below it, and what it has to do with others. */
export function ItemPage() {
  const { documentId, itemId } = usePageParams<'documentId' | 'itemId'>();
  const item = useQuery(api.frameworks.readStandard.queryOptions({ input: { documentId, itemId } }));
  if (item.isPending) return <LoadingState what="the standard" />;
  if (item.isError) return <PageProblem error={item.error} onRetry={() => void item.refetch()} />;
  const { statement, below, children, links, paths, documentTitle } = item.data;
  return (
    <>
      <PageHeader
        back={{ to: `/standards/${documentId}`, label: documentTitle }}
        question={titleOf(item.data)}
        answer={aboutWords(item.data)}
        badge={<AudienceBadge kind="building">Everybody in your district</AudienceBadge>}
      />
      {statement.length > longTitle && <p className={classes.statement}>{statement}</p>}
      <PathLines paths={paths} />
      {children > 0 && (
        <RecordSection title="Below it" aside={countWords(children, 'entry', 'entries')}>
          <ul className={rows.list}>
            {below.map((node) => (
              <li key={node.id} className={rows.row}>
                <NodeLine node={node} />
              </li>
            ))}
          </ul>
          {children > below.length && <p>The first {below.length}; the tree of the document shows all.</p>}
        </RecordSection>
      )}
      {links.length > 0 && (
        <RecordSection title="Connected with">
          <LinkList links={links} />
        </RecordSection>
      )}
      <RecordSection title="About this entry">
        <ItemFacts item={item.data} />
      </RecordSection>
    </>
  );
}

/** The code with what it says, where that is short; else the code, and what it says stands below. */
function titleOf({ code, statement }: StandardRecord): string {
  if (statement.length <= longTitle) return code === null ? statement : `${code} ${statement}`;
  return code ?? `${statement.slice(0, longTitle).trimEnd()}…`;
}

function aboutWords({ type, grades, retiredOn }: StandardRecord): string {
  const parts = [type, gradesWords(grades)].filter((part) => part);
  const about = parts.length > 0 ? `${parts.join(', ')}. ` : '';
  return retiredOn ? `${about}No longer in the document since the import of ${dayWords(retiredOn)}; kept, since records may name it.` : about.trim();
}
