import { countWords, listWords } from '../../../ui/words.ts';

/** The answer at the top: `2 records and 1 text, one needs a look.` */
export function answerWords({ records, texts, needLook, sealed }: { records: number; texts: number; needLook: number; sealed: number }): string {
  if (records + texts === 0) return sealed === 0 ? 'Nothing: the server has everything.' : 'Nothing that can be read now.';
  const what = [records > 0 && countWords(records, 'record'), texts > 0 && countWords(texts, 'text')].filter((part) => part !== false);
  const look = needLook === 0 ? '' : needLook === 1 ? (records + texts === 1 ? ' It needs a look.' : ' One needs a look.') : ` ${needLook} need a look.`;
  return `${listWords(what)}. Safe here, also when the page is closed.${look}`;
}
