import { useRouter } from '@tanstack/react-router';
import { useAddressState } from '../../platform/pages/index.ts';

/**
 * A form that a link from another page opens: `?open=<what it is for>`. Closing it leads back to where the link stood; where
 * there is nothing to go back to, it closes on this page.
 */
export function useOpenedByLink(): [open: string, close: () => void] {
  const [{ open }, setAddress] = useAddressState({ open: '' });
  const { history } = useRouter();
  return [open, () => (history.canGoBack() ? history.back() : setAddress({ open: '' }))];
}
