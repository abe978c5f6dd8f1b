// What a claim does. The vocabulary is open: data may have others.

export const stances = [
  'claims-responsibility',
  'denies',
  'blames',
  'confirms',
  'reports',
  'announces',
  'threatens',
  'disputes',
] as const;
