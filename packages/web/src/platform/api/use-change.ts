import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';

/** A change by a form or a button. Whatever the page shows is read again after it, whether it went through or not. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    networkMode: 'always',
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries(),
  });
}
