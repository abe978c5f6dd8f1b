import { Box, useCursor, useInput, usePaste } from 'ink';
import { useSyncExternalStore } from 'react';
import { layoutOf } from '../app/derive.ts';
import { entryLines } from '../app/overlays/entry.ts';
import { helpLines } from '../app/keys/help.ts';
import { menuItems, menuTitles } from '../app/overlays/menu.ts';
import type { DirectoryOverlay, EntryOverlay, HelpOverlay, MenuOverlay, Overlay } from '../app/state.ts';
import type { Snapshot, Store } from '../app/store.ts';
import type { World } from '../app/world.ts';
import { minSize, overAllRect, overPanesRect, type Layout, type Rect } from '../timeline/lines/layout.ts';
import { piece } from '../timeline/lines/line.ts';
import { take } from '../timeline/lines/text.ts';
import { axisLines } from './axis-lines.ts';
import { cursorPoint } from './cursor.ts';
import { fieldLineOf } from './field-line.ts';
import { Field } from './Field.tsx';
import { keysOf, keysOfPaste } from './ink-keys.ts';
import { Menu } from './Menu.tsx';
import { Lines } from './Pane.tsx';
import { directoryLines, threadLines } from './overlay-lines.ts';
import { Row } from './Row.tsx';
import * as screen from './screen.ts';
import { paint, type Look } from './theme.ts';

export interface AppProps {
  readonly store: Store;
  readonly look: Look;
}

/** The browser. Its state is the store's; keys go there, one by one, through this one handler. */
export function App({ store, look }: AppProps) {
  const snapshot = useSyncExternalStore(store.subscribe, store.get);
  useInput((input, key) => {
    store.press(keysOf(input, key));
  });
  usePaste((text) => {
    store.press(keysOfPaste(text));
  });
  const { columns, rows } = snapshot.world.size;
  return (
    <Box width={columns} height={rows} flexDirection="column">
      <Screen {...snapshot} look={look} />
    </Box>
  );
}

type Props = Snapshot & { readonly look: Look };

function Screen({ world, state, look }: Props) {
  const layout = layoutOf(world, state);
  if (layout.arrangement === 'too-small') {
    const told = take(`Too small: ${minSize.columns}×${minSize.rows} needed`, world.size.columns);
    return <Row text={paint([piece(told)], look)} />;
  }
  return (
    <>
      <Header world={world} state={state} look={look} />
      {isOverAll(state.overlay) ? (
        <OverAll world={world} overlay={state.overlay} look={look} layout={layout} />
      ) : (
        <>
          {layout.notes !== null && (
            <Lines
              lines={screen.noteLines(world, state, layout.notes.height)}
              rect={layout.notes}
              look={look}
            />
          )}
          {layout.axis !== null && (
            <Lines lines={axisLines(world, state, layout.axis.height)} rect={layout.axis} look={look} />
          )}
          <Body world={world} state={state} look={look} layout={layout} />
        </>
      )}
      {layout.hints !== null && (
        <Lines lines={[screen.hintLine(world, state)]} rect={layout.hints} look={look} />
      )}
      <Cursor world={world} state={state} />
    </>
  );
}

function Cursor({ world, state }: Snapshot) {
  const { setCursorPosition } = useCursor();
  setCursorPosition(cursorPoint(world, state) ?? undefined);
  return null;
}

function Header({ world, state, look }: Props) {
  const line = fieldLineOf(world, state);
  if (line === null) return <Row text={paint(screen.headerLine(world, state), look)} />;
  return (
    <Box width={world.size.columns} height={1} flexShrink={0}>
      <Field label={line.label} field={line.field} cells={line.cells} look={look} />
      <Row text={paint(line.right, look)} />
    </Box>
  );
}

type OverAllOverlay = HelpOverlay | EntryOverlay | DirectoryOverlay;

/** These take the whole screen but for its first and last line. */
function isOverAll(overlay: Overlay | null): overlay is OverAllOverlay {
  return overlay?.type === 'help' || overlay?.type === 'entry' || overlay?.type === 'directory';
}

interface OverAllProps {
  readonly world: World;
  readonly overlay: OverAllOverlay;
  readonly look: Look;
  readonly layout: Layout;
}

function OverAll({ world, overlay, look, layout }: OverAllProps) {
  const { columns } = world.size;
  const rect = overAllRect(layout);
  if (overlay.type === 'directory') {
    return <Lines lines={directoryLines(world, overlay, columns, rect.height)} rect={rect} look={look} />;
  }
  const lines = overlay.type === 'help' ? helpLines(columns) : entryLines(world, overlay);
  const shown = lines.slice(overlay.top, overlay.top + rect.height);
  return <Lines lines={shown.map((line) => [piece(' '), ...line])} rect={rect} look={look} />;
}

function Body({ world, state, look, layout }: Props & { readonly layout: Layout }) {
  const { list, detail, arrangement } = layout;
  if (state.overlay?.type === 'thread') {
    const rect = overPanesRect(layout);
    return (
      <Lines lines={threadLines(world, state.overlay, rect.width, rect.height)} rect={rect} look={look} />
    );
  }
  const listPane = list !== null && (
    <ListPane world={world} state={state} look={look} layout={layout} rect={list} />
  );
  const detailPane = detail !== null && (
    <DetailPane world={world} state={state} look={look} layout={layout} rect={detail} />
  );
  if (arrangement === 'beside') {
    return (
      <Box flexShrink={0}>
        {listPane}
        {detailPane}
      </Box>
    );
  }
  const rule = piece('─'.repeat(world.size.columns), state.focus === 'detail' ? 'cursor' : 'dim');
  return (
    <>
      {listPane}
      {arrangement === 'stacked' && <Row text={paint([rule], look)} />}
      {detailPane}
    </>
  );
}

type PaneProps = Props & { readonly layout: Layout; readonly rect: Rect };

function ListPane({ world, state, look, layout, rect }: PaneProps) {
  if (state.overlay?.type === 'menu')
    return <MenuPane world={world} state={state} overlay={state.overlay} rect={rect} look={look} />;
  return <Lines lines={screen.listLines(world, state, layout)} rect={rect} look={look} />;
}

function DetailPane({ world, state, look, layout, rect }: PaneProps) {
  if (state.overlay?.type === 'menu' && layout.list === null) {
    return <MenuPane world={world} state={state} overlay={state.overlay} rect={rect} look={look} />;
  }
  return <Lines lines={screen.detailLines(world, state, layout)} rect={rect} look={look} />;
}

interface MenuPaneProps extends Props {
  readonly overlay: MenuOverlay;
  readonly rect: Rect;
}

function MenuPane({ world, state, overlay: { kind, index }, rect, look }: MenuPaneProps) {
  return (
    <Menu
      title={menuTitles[kind]}
      items={menuItems(world, state, kind)}
      index={index}
      rect={rect}
      look={look}
    />
  );
}
