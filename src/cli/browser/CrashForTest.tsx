import { useEffect } from 'react';

const message = 'a crash for a test';

/** With TIMELINE_TEST_CRASH the program fails in the way named there, so that tests can see what is left behind. */
export function CrashForTest({ where }: { readonly where: string | undefined }): null {
  useEffect(() => {
    if (where === 'timer') {
      setTimeout(() => {
        throw new Error(message);
      }, 0);
    }
    if (where === 'promise') void Promise.reject(new Error(message));
  }, [where]);
  if (where === 'render') throw new Error(message);
  return null;
}
