// Tables that are known by their columns.
import { acled } from './acled.ts';
import { gdelt } from './gdelt.ts';
import { gtd } from './gtd.ts';
import { ownCsv } from './own-csv.ts';
import type { Profile } from './profile.ts';
import { timelineJsSheet } from './timelinejs-sheet.ts';
import { ucdp } from './ucdp.ts';

export const profiles: readonly Profile[] = [ownCsv, timelineJsSheet, acled, ucdp, gtd, gdelt];
