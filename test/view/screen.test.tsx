import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../src/app/derive.ts';
import { densityStrip } from '../../src/app/density-strip.ts';
import { hintLine } from '../../src/app/footer.ts';
import { chips, headerLine } from '../../src/app/header.ts';
import { linesOf as overlayLines, placed } from '../../src/app/overlays/placed.ts';
import type { Look } from '../../src/view/theme.ts';
import { bindings } from '../../src/app/keys/bindings.ts';
import { typed } from '../../src/app/keys/key.ts';
import { press } from '../../src/app/press.ts';
import { topOverlay, type State } from '../../src/app/state.ts';
import { views } from '../../src/app/tables.ts';
import type { World } from '../../src/app/world.ts';
import type { Size } from '../../src/timeline/lines/layout.ts';
import { lineWidth, plain, type Line, type Role } from '../../src/timeline/lines/line.ts';
import { width } from '../../src/timeline/lines/text.ts';
import { axisLines } from '../../src/view/axis-lines.ts';
import { screen } from '../../src/view/screen.ts';
import { detailLines, lastChips, noteLines } from '../../src/view/lines.ts';
import { bundled } from '../helpers/bundled.ts';
import { datasetOf, event } from '../helpers/dataset.ts';
import {
  asciiLook,
  colorLook,
  drawn,
  frame,
  painted,
  plainLook,
  rowsOf as textRows,
} from '../helpers/frame.tsx';
import { harbour, opened, small, usual, wide, worldOf } from '../helpers/harbour.ts';
import { hostileDataset, oddDataset } from '../helpers/hostile-datasets.ts';
import { keys, play } from '../helpers/keys.ts';
import { anyKey, anySize } from '../helpers/random.ts';

/** The rows of a picture: what stands right of the strokes. */
const rowsOf = (picture: string): string[] =>
  picture
    .split('\n')
    .slice(1, -1)
    .map((row) => row.slice(row.indexOf('|') + 1).trimEnd());

describe('the screen shows', () => {
  test.each<[what: string, size: Size, cursor: string, pressed: string, look: Look, picture: string]>([
    [
      'the list with the detail beside it',
      wide,
      'strike',
      '',
      plainLook,
      `
      | The strike at Saltport                                                                                                                                   12/12
      |       Apr 2019            Jul                  Oct                  2020                Apr                  Jul                  Oct                 2021
      | ▄  ▄                ▄                                   ▄              █  ▄▄ ▄                        ▄                                     ▄                ▄
      |                                                                        ▲ 15 Jan 2020
      |── March 2019                                        │ Dock workers strike
      |       4   Port Authority cuts the night shift       │ Wednesday 15 January 2020 · strike · major
      |      20   Dock Union calls a meeting                │ ≠ accounts differ on: toll, turnout
      |── June 2019                                         │
      | ~     –   Secret talks begin                        │ All the cranes stood still from six in the morning. The Port Authority called it unlawful.
      |── November 2019                                     │
      |      11   A crane fails on the North Pier           │ WHO    initiator     Dock Union · trade union
      |── January 2020                                      │        target        Port Authority · agency
      |❯     15 ≠ Dock workers strike                       │        spokesperson  Mara Lind · person
      |      15   Pickets close the North Pier              │
      |     28→   Talks in Lowmark                          │ WHO SAYS WHAT
      |── February 2020                                     │     Dock Union claimed responsibility: 900 workers on strike [1]
      |       3 ≠ Mara Lind is detained                     │   ≠ Port Authority disputed: no more than 300 [2]
      |      10   Mara Lind is released                     │     two foremen reported: a crane was damaged
      |── June 2020                                         │
      |       –   An inquiry opens                          │ WHERE  North Pier, Saltport
      |── November 2020                                     │        Saltport
      |      17   The strike ends                           │
      |── February 2021                                     │ THREAD
      |       1   Omar Haddad leaves the Port Authority     │   ← in response to  Port Authority cuts the night shift, 4 Mar 2019 (about 10 months earlier)
      |                                                     │   ← follows  Dock Union calls a meeting, 20 Mar 2019 (about 10 months earlier)
      |                                                     │   · includes  Pickets close the North Pier, 15 Jan 2020 (the same day)
      |                                                     │   → led to  Talks in Lowmark, 28 Jan–2 Feb 2020 (13 days later)
      |                                                     │   → answered by  Mara Lind is detained, 3 Feb 2020 (19 days later)
      |                                                     │
      |                                                     │ SOURCES
      |                                                     │   [1] The Gazette · 15 Jan 2020 · Cranes stand still
      |                                                     │       for: the turnout
      |                                                     │       https://gazette.example/strike
      |                                                     │   [2] The Herald (Wire)
      |                                                     │       https://herald.example/a?b=1
      |                                                     │   [3] A leaflet of the Dock Union
      |                                                     │
      |                                                     │ TAGS   labour, strike
      |                                                     │ ID     strike
      |                                                     │
      |                                                     │
      |                                                     │
      |                                                     │
      |                                                     │
      |                                                     │
      |                                                     │
      |                                                     │
      |                                                     │
      |                                                     │
      | ↑ ↓ step   Enter detail   / search   f follow   w who   t thread   < > linked   : date   v lanes   m map   c accounts   o source   Space mark   ? help
      `,
    ],
    [
      'the list over the detail',
      usual,
      'strike',
      '',
      plainLook,
      `
      | The strike at Saltport                                                   12/12
      |    Apr 2019  Jul       Oct       2020      Apr       Jul        Oct       2021
      | ▄▄       ▄                  ▄      █▄▄▄           ▄                  ▄       ▄
      |                                    ▲ 15 Jan 2020
      |── 2019
      | ~       Jun   Secret talks begin
      |      11 Nov   A crane fails on the North Pier
      |── 2020
      |❯     15 Jan ≠ Dock workers strike
      |      15 Jan   Pickets close the North Pier
      |     28 Jan→   Talks in Lowmark
      |──────────────────────────────────────────────────────────────── ↑ 2 ↓ 5 more ──
      | Dock workers strike
      | Wednesday 15 January 2020 · strike · major
      | ≠ accounts differ on: toll, turnout
      |
      | All the cranes stood still from six in the morning. The Port Authority called
      | it unlawful.
      |
      | WHO    initiator     Dock Union · trade union
      |        target        Port Authority · agency
      |        spokesperson  Mara Lind · person
      | ↓ 28 more
      | ↑ ↓ step   Enter detail   / search   f follow   w who   t thread   ? help
      `,
    ],
    [
      'the list alone',
      small,
      'strike',
      '',
      plainLook,
      `
      | The strike at Saltport           12/12
      |       Jul 2019  2020      Jul
      | ▆   ▃        ▃   █▆     ▃        ▃   ▃
      |                  ▲ 15 Jan 2020
      |── 2019
      | ~    Jun   Secret talks begin
      |   11 Nov   A crane fails on the North…
      |── 2020
      |❯  15 Jan ≠ Dock workers strike
      |   15 Jan   Pickets close the North Pi…
      |   28 Jan   Talks in Lowmark
      | ↑ ↓ step   / search   ? help   ↑ 2 ↓ 5
      `,
    ],
    [
      'the detail alone',
      small,
      'strike',
      'enter',
      plainLook,
      `
      | The strike at Saltport           12/12
      | Dock workers strike
      | Wednesday 15 January 2020 · strike ·
      | major
      | ≠ accounts differ on: toll, turnout
      |
      | All the cranes stood still from six
      | in the morning. The Port Authority
      | called it unlawful.
      |
      | ↓ 48 more
      | ↑ ↓ scroll   ← h list   w who   ? help
      `,
    ],
    [
      'the same signs in ASCII',
      usual,
      'strike',
      '',
      asciiLook,
      `
      | The strike at Saltport                                                   12/12
      |    Apr 2019  Jul       Oct       2020      Apr       Jul        Oct       2021
      | ==       =                  =      @===           =                  =       =
      |                                    ^ 15 Jan 2020
      |-- 2019
      | ~       Jun   Secret talks begin
      |      11 Nov   A crane fails on the North Pier
      |-- 2020
      |>     15 Jan ! Dock workers strike
      |      15 Jan   Pickets close the North Pier
      |     28 Jan>   Talks in Lowmark
      |---------------------------------------------------------------- ^ 2 v 5 more --
      | Dock workers strike
      | Wednesday 15 January 2020 | strike | major
      | ! accounts differ on: toll, turnout
      |
      | All the cranes stood still from six in the morning. The Port Authority called
      | it unlawful.
      |
      | WHO    initiator     Dock Union | trade union
      |        target        Port Authority | agency
      |        spokesperson  Mara Lind | person
      | v 28 more
      | ^ v step   Enter detail   / search   f follow   w who   t thread   ? help
      `,
    ],
    [
      'years, with what is folded',
      usual,
      'crane',
      '- -',
      plainLook,
      `
      | The strike at Saltport                              years · major events  4/12
      |    Apr 2019  Jul       Oct       2020      Apr       Jul        Oct       2021
      | ▄▄       ▄                  ▄      █▄▄▄           ▄                  ▄       ▄
      |                             ▲ 11 Nov 2019
      |── 2019
      |       4 Mar   Port Authority cuts the night shift
      |❯     11 Nov   A crane fails on the North Pier
      |               … 2 more in 2019
      |── 2020
      |      15 Jan ≠ Dock workers strike
      |      17 Nov   The strike ends
      |──────────────────────────────────────────────────────────────────── ↓ 2 more ──
      | A crane fails on the North Pier
      | Monday 11 November 2019 · accident
      |
      | WHERE  North Pier, Saltport
      |
      | ID     crane
      |
      |
      |
      |
      |
      | Zoomed to years: the major events
      `,
    ],
    [
      'people and groups over the events while typing',
      usual,
      'strike',
      '/ ‹dock› down',
      plainLook,
      `
      | / dock                                                                    5/12
      |    Apr 2019  Jul       Oct       2020      Apr       Jul        Oct       2021
      | ▄▄       ⡄                  ⡄      █⡄⡄⡄           ⡄                  ▄       ⡄
      |                                    ▲ 15 Jan 2020
      |❯ Dock Union                                trade union · 5 events █    █    ▄
      |── 2019
      |   20 Mar   Dock Union calls a meeting
      |── 2020
      |›  15 Jan ≠ Dock workers strike
      |   15 Jan   Pickets close the North Pier
      |   17 Nov   The strike ends
      |──────────────────────────────────────────────────────────────────── ↑ 1 more ──
      | Dock workers strike
      | Wednesday 15 January 2020 · strike · major
      | ≠ accounts differ on: toll, turnout
      |
      | All the cranes stood still from six in the morning. The Port Authority called
      | it unlawful.
      |
      | WHO    initiator     Dock Union · trade union
      |        target        Port Authority · agency
      |        spokesperson  Mara Lind · person
      | ↓ 28 more
      | ↑ ↓ choose   Tab take   Enter take   Esc clear
      `,
    ],
    [
      'the same on a small screen',
      small,
      'strike',
      '/ ‹mar›',
      plainLook,
      `
      | / mar                             4/12
      |       Jul 2019  2020      Jul
      | ⡆   ⡄        ⡄   ██     ⡄        ⡄   ⡄
      |                  ▲ 15 Jan 2020
      |  Mara Lind           person · 4   █
      |── 2020
      |❯  15 Jan ≠ Dock workers strike
      |   28 Jan   Talks in Lowmark
      |    3 Feb ≠ Mara Lind is detained
      |   10 Feb   Mara Lind is released
      |
      | Tab take   Enter keep   Esc clear
      `,
    ],
    [
      'nothing found',
      small,
      'strike',
      '/ ‹xyzzy›',
      plainLook,
      `
      | / xyzzy                           0/12
      |       Jul 2019  2020      Jul
      | ⡆   ⡄        ⡄   ⡇⡆     ⡄        ⡄   ⡄
      |
      | Nothing matches xyzzy
      | Esc clears the field.
      |
      |
      |
      |
      |
      | Enter keep   Esc clear
      `,
    ],
    [
      'a filter in force, the count beside it however long it is',
      small,
      'strike',
      '/ ‹who:"Dock Union" kind:strike› enter',
      plainLook,
      `
      |  who:"Dock U… ✕   kind:strike ✕   3/12
      |       Jul 2019  2020      Jul
      | ⡆   ⡄        ⡄   █⡆     ⡄        ▄   ⡄
      |                  ▲ 15 Jan 2020
      |── 2020
      |❯  15 Jan ≠ Dock workers strike
      |   15 Jan   Pickets close the North
      |            Pier
      |   17 Nov   The strike ends
      |
      |
      | Esc all 12   ↑ ↓ step   w who   ? help
      `,
    ],
    [
      'a field that there is not',
      small,
      'strike',
      '/ ‹foo:bar›',
      plainLook,
      `
      | / foo:bar                         0/12
      | “foo:” is not a field and is ignored
      |       Jul 2019  2020      Jul
      | ⡆   ⡄        ⡄   ⡇⡆     ⡄        ⡄   ⡄
      |
      | Nothing matches foo:bar
      | Esc clears the field.
      |
      |
      |
      |
      | Enter keep   Esc clear
      `,
    ],
    [
      'what is not understood, on two lines where one is not enough',
      small,
      'strike',
      '/ ‹actor:mara stance:xyz›',
      plainLook,
      `
      | / actor:mara stance:xyz           0/12
      | “actor:” is not a field and is ignored;
      | did you mean who:? · “stance:” is not…
      |       Jul 2019  2020      Jul
      | ⡆   ⡄        ⡄   ⡇⡆     ⡄        ⡄   ⡄
      |
      |  claim:  stance of a claim
      |  mara    without stance:xyz · 4   █
      | Nothing matches actor:mara stance:xyz
      | actor:mara 4 · stance:xyz 0 · together
      | 0
      | Enter take the first   Esc clear
      `,
    ],
    [
      'a menu',
      small,
      'strike',
      'f down',
      plainLook,
      `
      | The strike at Saltport           12/12
      |       Jul 2019  2020      Jul
      | ▆   ▃        ▃   █▆     ▃        ▃   ▃
      |                  ▲ 15 Jan 2020
      | Follow · → shows who it is
      |  1 Dock Union    initiator · 5 events
      |❯ 2 Port Authority   target · 3 events
      |  3 Mara Lind  spokesperson · 4 events
      |  4 North Pier        place · 3 events
      |  5 Saltport          place · 5 events
      |
      | Esc close   ↑ ↓ choose   Enter follow
      `,
    ],
    [
      'the thread',
      usual,
      'strike',
      't',
      plainLook,
      `
      | The strike at Saltport                                                   12/12
      |    Apr 2019  Jul       Oct       2020      Apr       Jul        Oct       2021
      | ▄▄       ▄                  ▄      █▄▄▄           ▄                  ▄       ▄
      |                                    ▲ 15 Jan 2020
      | Thread  ← led to it  ● the event  → came of it
      |  4 Mar 2019          ←   in response to  Port Authority cuts the night shift
      |  20 Mar 2019         ← ▾ follows  Dock Union calls a meeting
      |  4 Mar 2019            ← ↺ above in response to  Port Authority cuts the night…
      |❯ 15 Jan 2020       ●   ≠ Dock workers strike
      |  15 Jan 2020         →   includes  Pickets close the North Pier
      |  28 Jan–2 Feb 2020   → ▾ led to  Talks in Lowmark
      |  17 Nov 2020           → ▾ led to  The strike ends
      |  1 Feb 2021              →   led to  Omar Haddad leaves the Port Authority
      |  3 Feb 2020          → ▾ answered by  ≠ Mara Lind is detained
      |  10 Feb 2020           →   led to  Mara Lind is released
      |
      |
      |
      |
      |
      |
      |
      | this event: Dock workers strike
      | Esc close   ↑ ↓ walk   → ← open   Enter go   y copy
      `,
    ],
    [
      'the thread in ASCII',
      small,
      'strike',
      't',
      asciiLook,
      `
      | The strike at Saltport           12/12
      |       Jul 2019  2020      Jul
      | *   -        -   @*     -        -   -
      |                  ^ 15 Jan 2020
      |  20 Mar 2019     < - Dock Union cal...
      |  4 Mar 2019       < @ Port Authority...
      |> 15 Jan 2020    O   ! Dock workers s...
      |  15 Jan 2020     >   Pickets close t...
      |  28 Jan-2 Feb~   > - Talks in Lowmark
      | this event: Dock workers strike
      |
      | Esc close   Enter go   y copy  ^ 1 v 4
      `,
    ],
    [
      'the thread on a small screen, with the row under the cursor in full',
      small,
      'strike',
      't up up left',
      plainLook,
      `
      | The strike at Saltport           12/12
      |       Jul 2019  2020      Jul
      | ▆   ▃        ▃   █▆     ▃        ▃   ▃
      |                  ▲ 15 Jan 2020
      |  4 Mar 2019      ←   Port Authority cu…
      |❯ 20 Mar 2019     ← ▸ Dock Union calls…
      |  15 Jan 2020    ●   ≠ Dock workers str…
      |  15 Jan 2020     →   Pickets close the…
      |  28 Jan–2 Feb…   → ▾ Talks in Lowmark
      | follows: Dock Union calls a meeting
      |
      | Esc close   → ← open   Enter go    ↓ 4
      `,
    ],
    [
      "who's who",
      usual,
      'strike',
      'w down',
      plainLook,
      `
      | Who's who                                                             5 listed
      |  People and groups   Places   Kinds   Tags   Sources         most events first
      |  Dock Union · trade union                     5  Mar 2019 – Nov 2020  █  █   ▄
      |❯ Mara Lind · person                           4  Jan 2020 – Feb 2020     █
      |  Omar Haddad · person                         3  Jun 2019 – Feb 2021   █ █   █
      |  Port Authority · agency                      3  Mar 2019 – Nov 2020  █  █   █
      |  Coast Guard · agency                         0
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      |
      | ↑ ↓ choose   Enter follow   → entry   Tab places   Esc close   Ctrl-S sort
      `,
    ],
    [
      "who's who, typed",
      small,
      'strike',
      'w tab ‹pier›',
      plainLook,
      `
      | Who's who pier                1 listed
      |  Places  2/5          best match first
      |❯ North Pier · Saltport               3
      |
      |
      |
      |
      |
      |
      |
      | Nov 2019 – Jan 2020 · Saltpo…   ▄█
      | Enter follow   Tab kinds   Esc clear
      `,
    ],
    [
      'an entry',
      small,
      'strike',
      'w down right',
      plainLook,
      `
      | The strike at Saltport           12/12
      | Mara Lind
      | person · 4 events ·
      | 15 Jan 2020 to 10 Feb 2020
      | Chair of the Dock Union.
      |
      | BELONGS TO
      |   Dock Union · chair, from 2018
      |
      | APPEARS WITH
      |   1 Dock Union
      | Enter follow   Esc ← back          ↓ 7
      `,
    ],
    [
      'the top of the help',
      usual,
      'strike',
      '?',
      plainLook,
      `
      | Help · type to find
      | Moving
      |   ↑ ↓ · k j · Ctrl-P/N  previous, next event
      |   ↑ ↓ · k j             in the detail: scroll
      |   PgUp PgDn · Ctrl-B/F  page up, down
      |   Ctrl-U/D              half a page
      |   Home End · g G        first, last
      |   + - · Shift-↓ ↑       zoom in, out: years, months, days
      |   Shift-→ ← · ] [       next, previous day, month or year (as zoomed)
      |   Enter · → l           to the detail; on folded events: zoom in there
      |   ← h                   back to the list
      |   Alt-Enter             what is chosen under few results, in place of the
      |                         filter; Enter narrows by it
      |   Tab                   the other pane
      |   J K                   the pane without focus: scroll the detail, step events
      |
      | Signs
      |   ≠                     accounts differ on who did it, whether it happened,
      |                         its cause or its toll
      |   ≠ (dim)               in the detail: they differ on lesser things, such as
      |                         the motive
      |   ~                     the date is uncertain
      |   ✓                     marked for the brief
      | ↑ ↓ scroll   Esc close                                              ↓ 217 more
      `,
    ],
    [
      'a date that may be two',
      small,
      'strike',
      ': ‹3/2/2020› down',
      plainLook,
      `
      | : 3/2/2020
      | ❯ Monday 3 February 2020 · 1 event
      |   Monday 2 March 2020 · 0 events
      |       Jul 2019  2020      Jul
      | ▆   ▃        ▃   █▆     ▃        ▃   ▃
      |                  ▲ 15 Jan 2020
      |── 2019
      |   11 Nov   A crane fails on the North…
      |── 2020
      |❯  15 Jan ≠ Dock workers strike
      |   15 Jan   Pickets close the North Pi…
      | Enter go   Esc leave           ↑ 3 ↓ 6
      `,
    ],
    [
      'a date and how many events are then',
      small,
      'strike',
      ': ‹jan 2020›',
      plainLook,
      `
      | : jan 2020
      |   January 2020 · 3 events
      |       Jul 2019  2020      Jul
      | ▆   ▃        ▃   █▆     ▃        ▃   ▃
      |                  ▲ 15 Jan 2020
      |── 2019
      |   11 Nov   A crane fails on the North…
      |── 2020
      |❯  15 Jan ≠ Dock workers strike
      |   15 Jan   Pickets close the North Pi…
      |   28 Jan   Talks in Lowmark
      | Enter go   Esc leave           ↑ 3 ↓ 5
      `,
    ],
    [
      'what happened, in place of the hints',
      small,
      'strike',
      'H',
      plainLook,
      `
      | The strike at Saltport           12/12
      |       Jul 2019  2020      Jul
      | ▆   ▃        ▃   █▆     ▃        ▃   ▃
      |                  ▲ 15 Jan 2020
      |── 2019
      | ~    Jun   Secret talks begin
      |   11 Nov   A crane fails on the North…
      |── 2020
      |❯  15 Jan ≠ Dock workers strike
      |   15 Jan   Pickets close the North Pi…
      |   28 Jan   Talks in Lowmark
      | This is where you began
      `,
    ],
  ])('%s', (_, size, cursor, pressed, look, picture) => {
    const world = worldOf(harbour, size);
    expect(frame(world, play(world, opened(world, { cursor }), pressed), look)).toEqual(rowsOf(picture));
  });

  test.each<[size: Size, first: string]>([
    [{ columns: 19, rows: 10 }, 'Too small: 20×4 nee'],
    [{ columns: 60, rows: 3 }, 'Too small: 20×4 needed'],
    [{ columns: 1, rows: 1 }, 'T'],
  ])('at %j that it is too small', (size, first) => {
    const world = worldOf(harbour, size);
    expect(frame(world, opened(world))[0]).toBe(first);
  });

  test('without axis and hints on less than eight rows', () => {
    const world = worldOf(harbour, { columns: 30, rows: 5 });
    expect(frame(world, opened(world, { cursor: 'strike' }))).toEqual([
      ' The strike at Saltport 12/12',
      '── 2020',
      '❯  15 Jan ≠ Dock workers',
      '            strike',
      '   15 Jan   Pickets close th…',
    ]);
  });

  test('of what happened the way back, however long the rest of it is', () => {
    const world = worldOf(harbour, small);
    const state = play(world, opened(world, { filter: 'kind:strike', cursor: 'strike' }), 'f 1');
    expect(frame(world, state).at(-1)).toBe(' Narrowed to 3 events by w…; H goes back');
  });

  test('what a key says, whole in 40 columns', () => {
    const world = worldOf(harbour, small);
    const opening = [
      '',
      'enter',
      't',
      'w',
      'w tab',
      'f',
      'o',
      'b',
      'c',
      'a 3',
      's',
      'v',
      'm',
      '-',
      '/ ‹kind:strike› enter',
    ];
    const cut = opening.flatMap((before) => {
      const state = play(world, opened(world, { cursor: 'strike' }), before);
      return bindings
        .flatMap((binding) => binding.keys)
        .map((name) => press(world, state, name.length === 1 ? typed(name) : { name }))
        .filter(({ notice }) => notice !== null && !notice.includes('; '))
        .map((after) => plain(hintLine(world, after)))
        .filter((line) => line.includes('…'));
    });
    expect([...new Set(cut)]).toEqual([]);
  });

  test('that a dataset has no events', () => {
    const world = worldOf(datasetOf([]), small);
    const rows = frame(world, opened(world));
    expect(rows.slice(0, 2)).toEqual([' Test                               0/0', '']);
    expect(rows).toContain(' This dataset has no events.');
  });
});

const worlds = [worldOf(harbour), worldOf(bundled)] as const;

/** Every line of the screen with the cells that it has room for. */
function linesOf(world: World, state: State): [room: number, line: Line][] {
  const { size } = world;
  const layout = layoutOf(world, state);
  const of = (room: number, lines: readonly Line[]): [number, Line][] => lines.map((line) => [room, line]);
  if (layout.arrangement === 'too-small') return [];
  const overlay = topOverlay(state);
  const shown = overlay === null ? null : placed(world, state, overlay);
  return [
    ...of(size.columns, [headerLine(world, state), hintLine(world, state)]),
    ...of(size.columns, noteLines(world, state, 3)),
    ...of(size.columns, axisLines(world, state, layout.axis?.height ?? 0)),
    ...(layout.list === null
      ? []
      : of(layout.list.width, views[state.view].lines(world, state, layout.list))),
    ...of(layout.detail?.width ?? 0, detailLines(world, state, layout)),
    ...(shown === null ? [] : of(shown.rect.width, overlayLines(shown))),
  ];
}

describe('after any keys, at any size', () => {
  test.each([
    ['a small dataset', worlds[0]],
    ['the bundled one', worlds[1]],
    ['one that wants to do harm', worldOf(hostileDataset)],
    ['one that no author would write', worldOf(oddDataset)],
  ])('no line is wider than its place, in %s', (_, base) => {
    fc.assert(
      fc.property(anySize, fc.array(anyKey, { maxLength: 20 }), (size, pressed) => {
        const world = { ...base, size };
        const state = play(world, opened(world), pressed);
        const wide = linesOf(world, state).filter(([room, line]) => lineWidth(line) > room);
        expect(wide.map(([room, line]) => `${room}: ${plain(line)}`)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('Ink draws the rows of the screen, and in their blank places the field and the menu', () => {
    fc.assert(
      fc.property(anySize, fc.array(anyKey, { maxLength: 12 }), (size, pressed) => {
        const world = { ...worlds[1], size };
        const state = play(world, opened(world), pressed);
        const { rows, field, menu } = screen(world, state);
        const shown = textRows(drawn(world, state, colorLook));
        expect(shown).toHaveLength(size.rows);
        const isOwn = (row: number): boolean =>
          !(field !== null && row === 0) &&
          !(menu !== null && row >= menu.rect.top && row < menu.rect.top + menu.rect.height);
        rows.forEach((line, row) => {
          const text = plain(line).trimEnd();
          if (isOwn(row)) expect(shown[row]).toBe(text);
          else expect(shown[row]?.endsWith(text.trimStart())).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('in every look the frame is as large as the screen; colours and signs beyond ASCII only add to it', () => {
    const colorCodes = /\u001b\[(?:3[125]|39)m|(?<=\u001b\[[\d;]*);(?:3[125]|39)(?=m)/g;
    const signs: Partial<Record<Role, RegExp>> = {
      uncertain: /^[ ~]$/,
      source: /^\s*\[\d+\] ?$/,
      'bar-match': /^[▁-█┼╋]+$/,
    };
    fc.assert(
      fc.property(anySize, fc.array(anyKey, { maxLength: 12 }), (size, pressed) => {
        const world = { ...worlds[0], size };
        const state = play(world, opened(world), pressed);
        const without = painted(world, state, plainLook);
        expect(painted(world, state, colorLook).replaceAll(colorCodes, '')).toBe(without);
        const ascii = frame(world, state, asciiLook);
        for (const rows of [textRows(without), ascii]) {
          expect(rows.length).toBe(size.rows);
          expect(rows.filter((row) => width(row) > size.columns)).toEqual([]);
        }
        // The dataset's own letters stay as they are, a name in Arabic, and what is typed.
        if (pressed.every(({ text }) => text === undefined || /^[ -~]*$/.test(text)))
          expect(ascii.filter((row) => !/^[ -~\u0600-\u06ff]*$/.test(row))).toEqual([]);
        const pieces = linesOf(world, state)
          .flatMap(([, line]) => line)
          .filter(({ text }) => text !== '' && text !== '…');
        const bare = pieces.filter(({ role, text }) => signs[role]?.test(text) === false);
        expect(bare).toEqual([]);
        const disputed = pieces.filter(({ role, text }) => role === 'disputed' && text.trim() !== '');
        if (disputed.length > 0)
          expect(disputed.map(({ text }) => text).join('')).toMatch(/≠|accounts differ/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('lines', () => {
  const world = worldOf(harbour, usual);

  test('hints are whole, and the help is always among those of the list', () => {
    for (const columns of [20, 30, 40, 60, 80, 160]) {
      const line = plain(hintLine({ ...world, size: { columns, rows: 24 } }, opened(world)));
      // Where nothing stands beside the list its end says how much is out of sight.
      expect(line).toMatch(/\? help(?: +↓ \d+(?: more)? ?)?$/);
      expect(line).not.toContain('…');
    }
  });

  test('the header has the count at its end, however long title and filter are', () => {
    const long = { ...worldOf({ ...harbour, title: 'A title that is long '.repeat(10) }, small) };
    for (const filter of ['', 'kind:strike', 'kind:strike '.repeat(20)]) {
      const line = plain(headerLine(long, opened(long, { filter })));
      expect(line).toMatch(/ \d+\/12 $/);
      expect(width(line)).toBe(40);
    }
  });

  test('the axis shows the matches against the rest by signs as well', () => {
    const state = play(world, opened(world, { cursor: 'strike' }), [...keys('/ ‹kind:talks› enter')]);
    expect(axisLines(world, state, 3).slice(1, 2).map(plain)).toEqual([
      ' ⡄⡄       █                  ⡄      ⡇█⡄⡄           ⡄                  ⡄       ⡄',
    ]);
  });

  test('where one line is free it has the date that is chosen', () => {
    const asked = play(world, opened(world), ': ‹3/2/2020› down down');
    expect(noteLines(world, asked, 1).map(plain)).toEqual([' ❯ Monday 2 March 2020 · 0 events']);
  });

  test('a strip shows when events were, over all of the time', () => {
    expect(densityStrip(world, [0, 1, 11], 6)).toBe('█    ▄');
    expect(densityStrip(world, [], 6)).toBe('      ');
    expect(densityStrip(worldOf(datasetOf([])), [], 6)).toBe('');
  });

  test('a date as long as the axis is cut to it', () => {
    const long = worldOf(
      datasetOf([
        event({ id: 'a', date: '[2019-03-11,2019-05-13,2019-08-15,2019-11-20]' }),
        event({ id: 'b', date: '2021' }),
      ]),
      { columns: 24, rows: 12 },
    );
    for (const line of axisLines(long, opened(long), 3)) expect(lineWidth(line)).toBeLessThanOrEqual(24);
  });
});

describe('of the filters in force none loses the sign that takes it away', () => {
  test.each<[cells: number, shown: string]>([
    [51, ' who:"Dock Union" ✕   -kind:strike ✕   is:major ✕  '],
    [50, ' who:"Dock Unio… ✕   -kind:strike ✕   is:major ✕  '],
    [40, ' who:"Do… ✕   -kind:s… ✕   is:major ✕  '],
    [38, ' who:"Dock Uni… ✕   -kind:strike ✕  … '],
    [20, ' who:"Dock Un… ✕  … '],
    [12, ' who:… ✕  … '],
  ])('in %i cells', (cells, shown) => {
    const line = chips('who:"Dock Union" -kind:strike is:major', cells);
    expect(plain(line)).toBe(shown);
    expect(lineWidth(line)).toBeLessThanOrEqual(cells);
  });
});

describe('of the filters in force those are shown that Backspace comes to first', () => {
  test.each<[cells: number, shown: string]>([
    [60, ' who:"Dock Union" ✕   -kind:strike ✕   is:major ✕  '],
    [51, ' who:"Dock Union" ✕   -kind:strike ✕   is:major ✕  '],
    [50, '…  -kind:strike ✕   is:major ✕  '],
    [32, '…  -kind:strike ✕   is:major ✕  '],
    [31, '…  is:major ✕  '],
    [12, '…  is:m… ✕  '],
  ])('in %i cells', (cells, shown) => {
    expect(plain(lastChips('who:"Dock Union" -kind:strike is:major', cells))).toBe(shown);
  });

  test('none without a filter, and as much as there is room for of a single one', () => {
    expect(lastChips('', 10)).toEqual([]);
    expect(plain(lastChips('who:"Dock Union"', 12))).toBe(' who:"D… ✕  ');
  });
});
