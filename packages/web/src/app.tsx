import * as access from './access/index.ts';
import * as districts from './districts/index.ts';
import * as exchange from './exchange/index.ts';
import * as infrastructure from './infrastructure/index.ts';
import * as people from './people/index.ts';
import { Frame } from './platform/frame.tsx';
import type { Page } from './platform/pages/index.ts';
import * as practice from './practice/index.ts';

/** The only list of rooms: each adds its pages here, one line a room. */
const pages: Page[] = [...access.pages, ...districts.pages, ...people.pages, ...exchange.pages, ...infrastructure.pages, ...practice.pages];

export function App() {
  return <Frame pages={pages} />;
}
