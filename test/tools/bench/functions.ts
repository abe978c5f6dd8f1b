// The parts of the bench that need the program's own functions: a query alone, and names, next to plain Fuse.js.
import Fuse from 'fuse.js';
import { load } from '../../../src/loading/load.ts';
import { createCatalog, indexWords } from '../../../src/search/catalog.ts';
import { find } from '../../../src/search/find.ts';
import { buildNameIndex, findNames } from '../../../src/names/names.ts';
import { suggest } from '../../../src/search/suggest/suggest.ts';

export { createCatalog, find, findNames, buildNameIndex, indexWords, load, suggest, Fuse };
