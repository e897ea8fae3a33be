import { LoadingState } from '../../ui/loading-state.tsx';

/** Stands in while a page is fetched. */
export function LoadingPage() {
  return <LoadingState what="the page" />;
}
