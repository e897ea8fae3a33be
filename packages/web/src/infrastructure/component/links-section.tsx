import { Button, NativeSelect, VisuallyHidden } from '@mantine/core';
import { type ComponentLink, type ComponentPage, LinkKind } from '@trellis/domain/infrastructure';
import { useState } from 'react';
import { client } from '../../platform/api/index.ts';
import { offerUndo, ProblemNotice, RecordSection, TextLink, TypeAhead } from '../../ui/index.ts';
import { useComponents } from '../shared/use-components.ts';
import { type DesignView, useDesignChange, useRefreshDesigns } from '../shared/use-design.ts';
import { kindNames, linkWords, mentionWords } from '../shared/words.ts';
import classes from './links-section.module.css';

/** What this component uses, specifies, assesses or compensates for, and what does so to it. */
export function LinksSection({ page, view }: { page: ComponentPage; view: DesignView }) {
  const { component, links, mentions } = page;
  const refresh = useRefreshDesigns();
  const unlink = useDesignChange(async (link: ComponentLink) => {
    const { designId } = component;
    await client.infrastructure.unlink({ designId, id: link.id });
    const [fromId, toId] = link.direction === 'to' ? [component.id, link.other.id] : [link.other.id, component.id];
    offerUndo('Link removed.', async () => {
      await client.infrastructure.link({ designId, id: crypto.randomUUID(), fromId, toId, kind: link.kind });
      await refresh();
    });
  });
  const nothing = links.length === 0 && mentions.length === 0;
  return (
    <RecordSection title="What it is connected with" aside={nothing ? null : <TextLink to={view.path('/map')}>See it on the map</TextLink>}>
      {nothing && <p className={classes.none}>Which components it uses, specifies or assesses, what it makes up for, and what uses it.</p>}
      <ul className={classes.list}>
        {links.map((link, index) => (
          <li key={link.id} className={classes.link}>
            <Kind words={linkWords[link.kind][link.direction]} before={wordsOf(links[index - 1])} />
            <span>
              <TextLink to={view.path(`/components/${link.other.id}`)}>{link.other.name}</TextLink>{' '}
              <span className={classes.dimmed}>
                {kindNames[link.other.kind].toLowerCase()}
                {link.other.state === 'retired' && ', retired'}
              </span>
            </span>
            {page.mayEdit && (
              <Button variant="subtle" className={classes.remove} onClick={() => unlink.mutate(link)} aria-label={`Remove the link to ${link.other.name}`}>
                Remove
              </Button>
            )}
          </li>
        ))}
        {mentions.map((mention, index) => (
          <li key={`${mention.by} ${mention.id}`} className={classes.link}>
            <Kind words={mentionWords[mention.by]} before={index === 0 ? null : mentionWords[mentions[index - 1]?.by ?? mention.by]} />
            {mention.by === 'mandate' || mention.by === 'feature' ? (
              <TextLink to={view.path('/dimensions')}>{mention.name}</TextLink>
            ) : (
              <TextLink to={view.path(`/components/${mention.id}`)}>{mention.name}</TextLink>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={unlink.error} />
      {page.mayEdit && <AddLink page={page} />}
    </RecordSection>
  );
}

const wordsOf = (link: ComponentLink | undefined): string | null => (link ? linkWords[link.kind][link.direction] : null);

/** How two are connected, seen once for all that follow one another with the same words. */
function Kind({ words, before }: { words: string; before: string | null }) {
  return (
    <span className={classes.kind} data-again={words === before || undefined}>
      {words === before ? <VisuallyHidden>{words}</VisuallyHidden> : words}
    </span>
  );
}

type Way = `${LinkKind} ${'to' | 'from'}`;
const ways: readonly [Way, string][] = LinkKind.options.flatMap((kind): [Way, string][] => [
  [`${kind} to`, `This ${linkWords[kind].to.toLowerCase()}`],
  [`${kind} from`, `This is ${linkWords[kind].from.toLowerCase()}`],
]);

function AddLink({ page: { component, links } }: { page: ComponentPage }) {
  const [way, setWay] = useState<Way>('uses to');
  const [round, setRound] = useState(0);
  const { components, error } = useComponents(component.designId);
  const [kind, direction] = way.split(' ') as [LinkKind, 'to' | 'from'];
  const linked = new Set(links.filter((link) => link.kind === kind && link.direction === direction).map((link) => link.other.id));
  const add = useDesignChange(async (other: string) => {
    const [fromId, toId] = direction === 'to' ? [component.id, other] : [other, component.id];
    await client.infrastructure.link({ designId: component.designId, id: crypto.randomUUID(), fromId, toId, kind });
    setRound((before) => before + 1);
  });
  return (
    <div className={classes.add} data-no-print>
      <NativeSelect label="Add a link" value={way} onChange={(event) => setWay(event.currentTarget.value as Way)}>
        {ways.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </NativeSelect>
      <div className={classes.other}>
        <TypeAhead
          key={round}
          label="What?"
          placeholder="Type a few letters"
          choices={components
            .filter((one) => one.id !== component.id && !linked.has(one.id))
            .map((one) => ({ value: one.id, label: one.name, hint: kindNames[one.kind] }))}
          value={null}
          onChange={(other) => other && add.mutate(other)}
        />
      </div>
      <ProblemNotice error={add.error ?? error} />
    </div>
  );
}
