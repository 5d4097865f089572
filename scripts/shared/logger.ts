/** Structured logs, one JSON object a line, for a collector; `npm start` keeps them in a file of its data folder. */
import pino, { type Logger } from 'pino';

/** To standard output. */
export const processLogger = (level: string, name: string): Logger => pino({ level, name });

/** To the file; what is an error also to the terminal, where somebody sits. */
export function fileLogger(level: string, name: string, file: string): Logger {
  return pino(
    { level, name },
    pino.multistream([
      {
        level: level === 'silent' ? 'fatal' : (level as pino.Level),
        stream: pino.destination({ dest: file, mkdir: true, sync: false }),
      },
      { level: 'error', stream: process.stderr },
    ]),
  );
}
