import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Line } from '../timeline/lines/line.ts';
import type { Rect } from '../timeline/lines/layout.ts';
import { Row } from './Row.tsx';
import { paint, type Look } from './theme.ts';

/** A rectangle of the screen. Not clipped, which would cost Ink a second pass over every cell: what is in it is cut. */
export function Pane({ rect, children }: { readonly rect: Rect; readonly children: ReactNode }) {
  return (
    <Box width={rect.width} height={rect.height} flexShrink={0} flexDirection="column">
      {children}
    </Box>
  );
}

/** Lines from the top of the pane; those beyond its height aren't mounted. */
export function Lines({
  lines,
  rect,
  look,
}: {
  readonly lines: readonly Line[];
  readonly rect: Rect;
  readonly look: Look;
}) {
  return (
    <Pane rect={rect}>
      {lines.slice(0, rect.height).map((line, index) => (
        <Row key={index} text={paint(line, look)} />
      ))}
    </Pane>
  );
}
