import { Box, useInput, useWindowSize } from 'ink';
import { useEffect, useState } from 'react';
import { press, questionLines, type Asked, type Question as Asking } from '../app/question.ts';
import type { Line } from '../timeline/lines/line.ts';
import { Choices } from './Choices.tsx';
import { keysOf } from './ink-keys.ts';
import { Rows } from './Rows.tsx';
import { paint, type Look } from './theme.ts';

interface QuestionProps {
  readonly question: Asking;
  readonly guess: number;
  readonly look: Look;
  readonly onEnd: (asked: Asked) => void;
}

/** A question with its answers. */
export function Question({ question, guess, look, onEnd }: QuestionProps) {
  const [asked, setAsked] = useState<Asked>({ index: guess, end: null });
  useInput((input, key) => {
    setAsked((before) => keysOf(input, key).reduce((now, each) => press(question, now, each), before));
  });
  useEffect(() => {
    if (asked.end !== null) onEnd(asked);
  }, [asked, onEnd]);
  const { head, answers, top, foot } = questionLines(question, asked, useWindowSize());
  const painted = (lines: readonly Line[]): string[] => lines.map((line) => paint(line, look));
  return (
    <Box flexDirection="column">
      <Rows rows={painted(head)} />
      <Choices rows={answers} chosen={asked.index - top} look={look} />
      <Rows rows={painted(foot)} />
    </Box>
  );
}
