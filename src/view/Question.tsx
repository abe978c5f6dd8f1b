import { Box, useInput, useWindowSize } from 'ink';
import SelectInput from 'ink-select-input';
import { useEffect, useState } from 'react';
import { press, questionLines, type Asked, type Question as Asking } from '../app/question.ts';
import type { Line } from '../timeline/lines/line.ts';
import { keysOf } from './ink-keys.ts';
import { Rows } from './Rows.tsx';
import { paint, type Look } from './theme.ts';

interface QuestionProps {
  readonly question: Asking;
  readonly guess: number;
  readonly look: Look;
  readonly onEnd: (asked: Asked) => void;
}

/** A question with its answers; the list only draws, as in Menu. */
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
  const items = painted(answers).map((label, at) => ({ key: String(at), value: at, label }));
  return (
    <Box flexDirection="column">
      <Rows rows={painted(head)} />
      <SelectInput
        key={asked.index}
        items={items}
        initialIndex={asked.index - top}
        isFocused={false}
        indicatorComponent={Nothing}
        itemComponent={Item}
      />
      <Rows rows={painted(foot)} />
    </Box>
  );
}

const Nothing = (): null => null;
const Item = ({ label }: { readonly label: string }) => <Rows rows={[label]} />;
