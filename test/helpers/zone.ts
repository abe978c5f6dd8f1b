// A project's time zone is that of its tests, or they would prove nothing.
const zone = process.env['TZ'];
if (zone !== undefined && new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone)
  throw new Error(`these tests don't run in ${zone}`);
