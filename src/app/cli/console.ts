/** Where a command writes: the process's streams, or strings in a test. */
export interface Console {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output, and standard error, go to a terminal. */
  readonly colors: boolean;
  readonly live: boolean;
}

/** What a run ends with: 0 clean, 1 findings, 2 a file that could not be read or a wrong command. */
export type ExitCode = 0 | 1 | 2;
