// Asks a question on the terminal before the browser starts, and leaves nothing of it on the screen.
import { render } from 'ink';
import type { Asked } from '../../app/question.ts';
import { cleanLine } from '../../text/clean.ts';
import { Question } from '../../view/Question.tsx';
import type { Look } from '../../view/theme.ts';
import type { AskUser } from '../data/tables.ts';
import type { Terminal } from '../terminal/terminal.ts';

export function askOn(terminal: Terminal, look: Look): AskUser {
  return async ({ text, answers, guess }, file) => {
    const { index, end } = await answerTo({ subject: cleanLine(file), text, answers }, guess, terminal, look);
    // As the terminal does in cooked mode.
    if (end === 'interrupted') return interrupted();
    return end === 'answered' ? (answers[index]?.value ?? null) : null;
  };
}

/** Never resolves: the signal ends the program. */
function interrupted(): Promise<never> {
  process.kill(process.pid, 'SIGINT');
  return new Promise(() => undefined);
}

async function answerTo(
  question: Parameters<typeof Question>[0]['question'],
  guess: number,
  terminal: Terminal,
  look: Look,
): Promise<Asked> {
  let answer: Asked = { index: guess, end: 'left' };
  const keys = terminal.keys(() => undefined);
  const instance = render(
    <Question
      question={question}
      guess={guess}
      look={look}
      onEnd={(asked) => {
        answer = asked;
        instance.clear();
        instance.unmount();
      }}
    />,
    { stdout: terminal.out, stdin: keys, interactive: true, exitOnCtrlC: false, patchConsole: false },
  );
  await instance.waitUntilExit();
  return answer;
}
