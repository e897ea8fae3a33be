import * as access from './access/index.ts';
import { Frame } from './platform/frame.tsx';
import type { Page } from './platform/pages/index.ts';

/** The only list of rooms: each adds its pages here, one line a room. */
const pages: Page[] = [...access.pages];

export function App() {
  return <Frame pages={pages} />;
}
