/** Taking the invitation: the running step, and what came of it. */
export interface Accept {
  mutate: (given: { token: string; name?: string; password?: string }) => void;
  isPending: boolean;
  error: unknown;
}
