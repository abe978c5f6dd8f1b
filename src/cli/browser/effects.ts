// Carries out what the state asks for.
import type { Effect } from '../../app/state.ts';
import type { Store } from '../../app/store.ts';
import { copy } from './clipboard.ts';
import type { Host } from './host.ts';
import { readMap } from './map-file.ts';
import { openAddress } from './opener.ts';
import { edit } from './reload.ts';
import { save } from './save.ts';

export function runEffect(effect: Effect, store: Store, host: Host): void {
  switch (effect.type) {
    case 'open':
      void open(effect.url, store, host);
      break;
    case 'copy':
      void copyText(effect.text, effect.what, store, host);
      break;
    case 'save':
      void save(effect, store);
      break;
    case 'reload':
      void host.reload();
      break;
    case 'edit':
      void edit(effect.event, store, host);
      break;
    case 'load-map':
      loadMap(store);
      break;
    case 'suspend':
      void host.terminal.suspend();
      break;
    case 'redraw':
      void host.terminal.redraw();
      break;
    case 'quit':
      host.quit(effect.status);
      break;
  }
}

function loadMap(store: Store): void {
  const map = readMap();
  if (map !== null) store.showMap(map);
  else store.notify('The map of the world could not be read: only places are shown');
}

async function copyText(text: string, what: string, store: Store, host: Host): Promise<void> {
  const how = await copy(text, host);
  const notices = {
    tool: `Copied ${what}`,
    terminal: `Copied ${what} through the terminal (if it allows OSC 52)`,
    none: `Could not copy ${what}: it is too long for the terminal, and no clipboard tool was found`,
  };
  store.notify(notices[how ?? 'none']);
}

/** Where there is no opener the address is shown and copied. */
async function open(url: string, store: Store, host: Host): Promise<void> {
  if (!/^https?:\/\//.test(url)) return store.notify('Only http and https addresses are opened');
  store.notify(`Opening ${url}`);
  if (await openAddress(url, host)) return;
  const how = await copy(url, host);
  store.notify(`${how === null ? 'No program opens addresses here' : 'No opener here; copied'}: ${url}`);
}
