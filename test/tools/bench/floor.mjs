// The least that a program which draws must do: the physical limit of `node file.js`.
process.stdin.setRawMode(true);
process.stdout.write('help\u001b[?2026l');
setInterval(() => undefined, 1_000);
