/** Money is an integer number of fen (CNY 0.01); it never passes through a fraction of one. */
export type Fen = number;
