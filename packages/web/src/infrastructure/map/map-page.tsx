import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DesignMap } from '@trellis/domain/infrastructure';
import { type KeyboardEvent, lazy, Suspense, useMemo, useRef, useState } from 'react';
import { api } from '../../platform/api/index.ts';
import { useAddressState } from '../../platform/pages/index.ts';
import { EmptyState, KeyHint, LoadingState, PageHeader } from '../../ui/index.ts';
import { PageProblem } from '../../ui/page-problem.tsx';
import { InDesign } from '../shared/in-design.tsx';
import type { DesignView } from '../shared/use-design.ts';
import { AddLinkDialog, type LinkEnds } from './add-link-dialog.tsx';
import { extentOf } from './layout.ts';
import classes from './map.module.css';
import { MapTable } from './map-table.tsx';
import { componentsPicture, type Picture, peoplePicture } from './picture.ts';
import { Selected } from './selected.tsx';

const MapCanvas = lazy(() => import('./map-canvas.tsx'));

/** The design as a picture that can be read and worked in, or as a table of the same. */
export function MapPage() {
  return <InDesign title="How does it hang together?">{(view) => <TheMap view={view} />}</InDesign>;
}

function TheMap({ view }: { view: DesignView }) {
  const map = useQuery(api.infrastructure.map.queryOptions({ input: { designId: view.design.id } }));
  if (map.isPending) return <LoadingState what="the map" lines={8} />;
  if (map.isError) return <PageProblem error={map.error} onRetry={() => void map.refetch()} />;
  return <Loaded map={map.data} view={view} />;
}

/** Above the picture, for what enlarges it and for the first title; in its own pixels. */
const roomForTools = 96;

// on a phone the picture is too small to read at first
const firstShown = () => (window.matchMedia('(max-width: 48em)').matches ? 'table' : 'picture');

function Loaded({ map, view }: { map: DesignMap; view: DesignView }) {
  const [address, setAddress] = useAddressState({ show: '', of: 'components' });
  const [selected, setSelected] = useState<string | null>(null);
  const [linking, setLinking] = useState<LinkEnds | null>(null);
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const shown = address.show || firstShown();
  const people = address.of === 'people';
  const picture: Picture = useMemo(() => (people ? peoplePicture(map) : componentsPicture(map)), [map, people]);
  const extent = extentOf(picture.places);
  const components = map.nodes.filter((node) => node.type === 'component');
  const open = (id: string) => {
    if (components.some((node) => node.id === id)) void navigate({ to: view.path(`/components/${id}`) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 't') return;
    setAddress({ show: shown === 'table' ? 'picture' : 'table' });
    event.preventDefault();
    // what had the focus goes with its part; the key is to work again
    frame.current?.focus();
  };
  return (
    // T works anywhere on the page's own part, as it does in charts
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={frame} tabIndex={-1} className={classes.page} onKeyDown={onKeyDown}>
      <PageHeader
        question={people ? 'Who meets whom?' : 'How does the design hang together?'}
        answer={picture.answer}
        action={
          view.design.may.edit &&
          !people &&
          components.length > 1 && (
            <Button onClick={() => setLinking({ from: components.some(({ id }) => id === selected) ? selected : null, to: null })}>Add a link</Button>
          )
        }
      />
      <div className={classes.tools} data-no-print>
        <SegmentedControl
          aria-label="What the map shows"
          value={people ? 'people' : 'components'}
          onChange={(of) => {
            setSelected(null);
            setAddress({ of });
          }}
          data={[
            { value: 'components', label: 'Components' },
            { value: 'people', label: 'Who meets whom' },
          ]}
        />
        <SegmentedControl
          aria-label="Picture or table"
          value={shown}
          onChange={(show) => setAddress({ show })}
          data={[
            { value: 'picture', label: 'Picture' },
            { value: 'table', label: 'Table' },
          ]}
        />
        <KeyHint keys="T" does="picture or table" />
      </div>
      {picture.nodes.length === 0 ? (
        <EmptyState>
          {people ? 'Once meetings are recorded with who takes part, this shows which groups meet.' : 'Components and what connects them stand here.'}
        </EmptyState>
      ) : shown === 'table' ? (
        <MapTable picture={picture} path={view.path} />
      ) : (
        <>
          <p className={classes.hint} id="map-keys">
            Choose a box to see its lines. Arrow keys go from box to box{people ? '' : ', Enter opens one'}.
          </p>
          <div className={classes.split}>
            <div className={classes.canvas} style={{ aspectRatio: `${extent.width} / ${extent.height + roomForTools}` }}>
              <Suspense fallback={<LoadingState what="the map" lines={8} />}>
                <MapCanvas
                  key={people ? 'people' : 'components'}
                  picture={picture}
                  selected={selected}
                  onSelect={setSelected}
                  onOpen={open}
                  onConnect={view.design.may.edit && !people ? (from, to) => setLinking({ from, to }) : null}
                />
              </Suspense>
            </div>
            <Selected picture={picture} selected={selected} path={view.path} onSelect={setSelected} />
          </div>
        </>
      )}
      {linking && <AddLinkDialog designId={view.design.id} components={components} ends={linking} onClose={() => setLinking(null)} />}
    </div>
  );
}
