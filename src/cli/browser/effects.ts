// Carries out what the state asks for.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import type { Effect } from '../../app/state.ts';
import type { Store } from '../../app/store.ts';
import { decodeBaseMap } from '../../timeline/map/base-map.ts';
import { copy } from './clipboard.ts';
import type { Host } from './host.ts';
import { edit } from './reload.ts';
import { save } from './save.ts';

export function runEffect(effect: Effect, store: Store, host: Host): void {
  switch (effect.type) {
    case 'open':
      void openAddress(effect.url, store, host);
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

/** Stands beside the program. */
const mapFile = new URL('map.bin', import.meta.url);

function loadMap(store: Store): void {
  try {
    store.showMap(decodeBaseMap(brotliDecompressSync(readFileSync(mapFile))));
  } catch {
    store.tell('The map of the world could not be read: only places are shown');
  }
}

async function copyText(text: string, what: string, store: Store, host: Host): Promise<void> {
  const how = await copy(text, host);
  const told = {
    tool: `Copied ${what}`,
    terminal: `Copied ${what} through the terminal (if it allows OSC 52)`,
    none: `Could not copy ${what}: it is too long for the terminal, and no clipboard tool was found`,
  };
  store.tell(told[how ?? 'none']);
}

/** How soon an opener that can't work says so, in milliseconds. */
const failsWithin = 1_500;

/** Without a shell; where there is no opener the address is shown and copied. */
async function openAddress(url: string, store: Store, host: Host): Promise<void> {
  if (!/^https?:\/\//.test(url)) return store.tell('Only http and https addresses are opened');
  store.tell(`Opening ${url}`);
  if (await opens(url, host.env)) return;
  const how = await copy(url, host);
  store.tell(`${how === null ? 'No program opens addresses here' : 'No opener here; copied'}: ${url}`);
}

async function opens(url: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  const browser = env['BROWSER'];
  try {
    const options = browser === undefined || browser === '' ? {} : { app: { name: browser } };
    const { default: open } = await import('open');
    const child = await open(url, options);
    return await new Promise((resolve) => {
      child.once('error', () => resolve(false));
      child.once('exit', (code) => resolve(code === 0 || code === null));
      setTimeout(() => resolve(true), failsWithin).unref();
    });
  } catch {
    return false;
  }
}
