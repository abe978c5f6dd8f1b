// What every command is: operands and options in, text out, an exit code.
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';

export type Command = (operands: readonly string[], options: Options, io: Io) => Promise<number>;
