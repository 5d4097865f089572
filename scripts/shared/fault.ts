/**
 * A start that cannot go on, said in one sentence. Scripts print the sentence and leave with the code;
 * anything else that is thrown is a defect and shows its stack.
 */
export const exitCodes = {
  usage: 2,
  setting: 3,
  portTaken: 4,
  alreadyRunning: 5,
  newerData: 6,
  database: 7,
  temporal: 8,
  dependencies: 9,
} as const;

export type FaultKind = keyof typeof exitCodes;

export class StartFault extends Error {
  override readonly name = 'StartFault';

  constructor(
    readonly kind: FaultKind,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options);
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}

export const portTaken = (port: number) =>
  new StartFault(
    'portTaken',
    `Port ${port} is taken by another program: stop that one, or choose another with --port.`,
  );
