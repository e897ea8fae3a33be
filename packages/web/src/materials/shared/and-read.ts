import { queryClient } from '../../platform/api/index.ts';

/** Does a step outside of a page's own part, such as an undo, and has every page read again what it shows. */
export async function andRead<Result>(step: Promise<Result>): Promise<Result> {
  try {
    return await step;
  } finally {
    await queryClient.invalidateQueries();
  }
}
