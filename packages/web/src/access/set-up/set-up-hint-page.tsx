import { Code } from '@mantine/core';
import { BarePage } from '../bare-page.tsx';

/** Nobody has set up this installation yet, and only the holder of the one-time link can. */
export function SetUpHintPage() {
  return (
    <BarePage title="Trellis is ready to be set up" intro="The first person needs the one-time link that Trellis printed when it started.">
      <p>Open that link on this device. It works once, for two days. For another one, the person who runs the server types:</p>
      <Code block>npm run trellis -- user set-up-link</Code>
    </BarePage>
  );
}
