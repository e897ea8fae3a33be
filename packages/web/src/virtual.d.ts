declare module 'virtual:trellis/contract' {
  const routes: import('@trellis/domain/api').Contract;
  export default routes;
}
declare module 'virtual:trellis/summaries' {
  const summaries: Record<string, string>;
  export default summaries;
}
declare module 'virtual:trellis/words' {
  export const roleLabels: Record<import('@trellis/domain/access').Role, string>;
}
declare module 'postcss-preset-mantine' {
  export default function presetMantine(): import('postcss').Plugin;
}
