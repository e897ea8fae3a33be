import * as access from './access/index.ts';
import * as calibration from './calibration/index.ts';
import * as districts from './districts/index.ts';
import * as exchange from './exchange/index.ts';
import * as frameworks from './frameworks/index.ts';
import * as infrastructure from './infrastructure/index.ts';
import * as insight from './insight/index.ts';
import * as materials from './materials/index.ts';
import * as people from './people/index.ts';
import { Frame } from './platform/frame.tsx';
import type { OperationKind } from './platform/outbox/kinds.ts';
import * as outbox from './platform/outbox/pages.ts';
import type { Page } from './platform/pages/index.ts';
import * as practice from './practice/index.ts';
import * as surroundings from './surroundings/index.ts';
import * as today from './today/index.ts';
import * as walkthroughs from './walkthroughs/index.ts';

/** The only list of rooms: each adds its pages here, one line a room. */
const pages: Page[] = [
  ...today.pages,
  ...access.pages,
  ...districts.pages,
  ...people.pages,
  ...exchange.pages,
  ...frameworks.pages,
  ...infrastructure.pages,
  ...materials.pages,
  ...practice.pages,
  ...insight.pages,
  ...surroundings.pages,
  ...walkthroughs.pages,
  ...outbox.pages,
  ...calibration.pages,
];

/** What the rooms send through the outbox: records that are written with or without a network. */
const operations: OperationKind[] = [...walkthroughs.operations, ...calibration.operations];

export function App() {
  return <Frame pages={pages} operations={operations} />;
}
