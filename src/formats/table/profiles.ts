// Tables that are known by their columns.
import type { Profile } from './profile.ts';

export const profiles: readonly Profile[] = [];
