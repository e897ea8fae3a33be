import type { StandardsDocumentLine } from '@trellis/domain/frameworks';
import { countWords } from '../../../ui/words.ts';

/** `The Common Core codes that come with Trellis, and 2 documents of the district.` */
export function documentsWords(documents: readonly Pick<StandardsDocumentLine, 'builtIn' | 'retiredOn'>[]): string {
  const own = documents.filter((document) => !document.builtIn && document.retiredOn === null).length;
  return own === 0
    ? 'The Common Core codes that come with Trellis; the district has brought in no standards of its own yet.'
    : `The Common Core codes that come with Trellis, and ${countWords(own, 'document')} of the district.`;
}
