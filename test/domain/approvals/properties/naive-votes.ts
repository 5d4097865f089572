/**
 * The votes of a case as somebody would find them who has only the trail: read line by line, with nothing but approvals.md
 * §3 and §4 in mind. Of the state it takes who sits where and who was added by whom, never a vote.
 */
import type { CaseState, Seat, StageRun } from '../../../../domain/approvals';
import type { TrailEntry } from '../../../../domain/shared/process';
import type { Ballot, Word } from './naive-count';

const words: { [operation: string]: Word } = { approved: 'approve', rejected: 'reject', abstained: 'abstain' };

interface Given {
  word: Word;
  /** The seat through which it was said; null = the system, or carried over. */
  through: string | null;
  /** It confirmed or overruled an approval that waited. */
  wasPending: boolean;
}

export class NaiveVotes {
  private readonly given = new Map<string, Given>();
  /** Approvals that wait for those who were set up after them. */
  private readonly pending = new Set<string>();
  /** Who counts no more, nor is asked; with the seat that decided in their place, whose word may be taken back. */
  private readonly gone = new Map<string, string | null>();
  private seats: Seat[] = [];

  /** Takes the lines of one event; `state` is the one that it led to. */
  read(lines: TrailEntry[], state: CaseState): void {
    this.seats = state.seats;
    for (const line of lines) this.readLine(line, state);
  }

  /** What counts for a seat. */
  wordOf(seatId: string): Word | undefined {
    return this.given.get(seatId)?.word;
  }

  /** The ballots of a stage: those who vote in it themselves, each with what counts for them. */
  ballots(run: StageRun): Ballot[] {
    return this.seatsOf(run).flatMap((seat) => {
      if (seat.standsInFor || this.gone.has(seat.id) || this.signsFor(seat)) return [];
      const { entry, onBehalfOf, holderId, weighsAs } = seat;
      const person = weighsAs ?? onBehalfOf ?? holderId;
      return [{ word: this.wordOf(seat.id) ?? null, entry, person, isAdded: seat.addedBy !== undefined }];
    });
  }

  private readLine({ operation, actor, stage, subjectRevision, detail = {} }: TrailEntry, state: CaseState): void {
    const run = state.stages.findLast((one) => one.id === stage && one.round === state.round);
    const seat = this.seats.find(({ id }) => id === detail['seatId']);
    const word = words[operation];
    if (word && seat) this.say(seat, word);
    else if (word && actor.kind === 'system' && run) {
      for (const person of detail['inPlaceOf'] as string[]) {
        const late = this.seatsOf(run).filter(
          (one) => !one.standsInFor && !this.isDone(one) && one.holderId === person,
        );
        for (const one of late) this.say(one, word, null);
      }
    }
    switch (operation) {
      case 'carriedOver': {
        const isTheirs = ({ holderId }: Seat) => holderId === detail['person'];
        const carried = run && this.seatsOf(run).find(isTheirs);
        const said = this.seats.filter((one) => one.stageId === detail['from'] && isTheirs(one));
        // Whatever is taken back there is taken back here too.
        const through = said.map(({ id }) => this.given.get(id)?.through ?? null).findLast((id) => id !== null) ?? null;
        if (carried) this.given.set(carried.id, { word: 'approve', through, wasPending: false });
        return;
      }
      case 'askedAgain':
        // By a new revision; a branch that goes on where its join had closed it keeps what was said.
        if (subjectRevision !== undefined) for (const { id } of run ? this.seatsOf(run) : []) this.forget(id);
        return;
      case 'takenBack':
        if (seat) this.takeBack(seat);
        return;
      case 'signerRemoved':
      case 'seatFellAway':
        if (seat) this.leave(seat, operation === 'seatFellAway');
        return;
      case 'seatVacant':
        // Whoever follows has not asked them.
        if (seat) {
          this.dismissSignersOf(seat);
          this.dropSignaturesOf(seat);
        }
        return;
    }
  }

  /** Somebody decides for a seat; a yes waits for those whom they have set up after them. */
  private say(seat: Seat, word: Word, through: string | null = seat.id): void {
    const asksOthers = this.signersOf(seat, 'after').some((signer) => !this.isDone(signer));
    if (word === 'approve' && asksOthers) this.pending.add(seat.id);
    else this.count(seat, word, through);
  }

  /** In place of all the late ones, for their own seat, or for the one that asked them. */
  private count(seat: Seat, word: Word, through: string | null): void {
    this.given.set(seat.id, { word, through, wasPending: this.pending.delete(seat.id) });
    // Whoever was still to be asked for it is not asked any more.
    this.dismissSignersOf(seat, through === seat.id ? null : through);
    for (const id of seat.standsInFor ?? []) {
      const late = this.seats.find((one) => one.id === id);
      if (late && !this.isDone(late)) this.count(late, word, through);
    }
    const owner = this.signsFor(seat);
    if (!owner || this.given.has(owner.id)) return;
    // A signer's rejection is the rejection of the seat that asked; their silence or yes lets it go on.
    if (word === 'reject') this.count(owner, 'reject', through);
    else if (this.pending.has(owner.id) && this.signersOf(owner, 'after').every((one) => this.isDone(one)))
      this.count(owner, 'approve', through);
  }

  /** With it goes everything that it has decided for others; what it had confirmed waits again. */
  private takeBack(seat: Seat): void {
    const confirmed = this.kindOf(seat) === 'after' ? this.signsFor(seat) : undefined;
    if (confirmed) this.unconfirm(confirmed);
    for (const [id, { through, wasPending }] of [...this.given]) {
      if (through !== seat.id) continue;
      this.forget(id);
      if (wasPending && id !== seat.id) this.pending.add(id);
    }
    for (const [id, through] of [...this.gone]) if (through === seat.id) this.gone.delete(id);
    this.forget(seat.id);
  }

  /** An approval that all signers after it had confirmed, whoever was the last of them. */
  private unconfirm(owner: Seat): void {
    const given = this.given.get(owner.id);
    if (given?.word !== 'approve' || !given.wasPending) return;
    const above = this.kindOf(owner) === 'after' ? this.signsFor(owner) : undefined;
    if (above) this.unconfirm(above);
    for (const id of owner.standsInFor ?? []) if (this.given.get(id)?.through === given.through) this.forget(id);
    this.forget(owner.id);
    this.pending.add(owner.id);
  }

  /** A removal decides nothing; who is no more allowed to sign counts as abstained. */
  private leave(seat: Seat, lostTheRight: boolean): void {
    if (lostTheRight && seat.addedBy) {
      this.say(seat, 'abstain');
      return;
    }
    this.gone.set(seat.id, null);
    this.dropSignaturesOf(seat);
    const owner = this.signsFor(seat);
    if (owner && this.signersOf(owner, 'after').every((one) => this.isDone(one))) this.pending.delete(owner.id);
  }

  private dismissSignersOf(owner: Seat, through: string | null = null): void {
    for (const signer of this.seats.filter((seat) => this.signsFor(seat)?.id === owner.id && !this.isDone(seat))) {
      this.gone.set(signer.id, through);
      this.dismissSignersOf(signer, through);
      if (through === null) this.dropSignaturesOf(signer);
    }
  }

  /** Those who have signed for somebody who is gone: nobody who follows has asked them. */
  private dropSignaturesOf(owner: Seat): void {
    for (const signer of this.seats.filter((seat) => this.signsFor(seat)?.id === owner.id && this.given.has(seat.id))) {
      this.forget(signer.id);
      this.gone.set(signer.id, null);
      this.dropSignaturesOf(signer);
    }
  }

  private forget(seatId: string): void {
    this.given.delete(seatId);
    this.pending.delete(seatId);
  }

  private isDone({ id }: Seat): boolean {
    return this.given.has(id) || this.gone.has(id);
  }

  /** The seat beside which somebody was added before or after, a parallel one of theirs included. */
  private signsFor(seat: Seat): Seat | undefined {
    for (let at: Seat | undefined = seat; at?.addedBy;) {
      const adder: Seat | undefined = this.seats.find(({ id }) => id === at?.addedBy?.seatId);
      if (at.addedBy.kind !== 'parallel') return adder;
      at = adder;
    }
    return undefined;
  }

  private signersOf(owner: Seat, kind: 'before' | 'after'): Seat[] {
    return this.seats.filter((seat) => this.signsFor(seat)?.id === owner.id && this.kindOf(seat) === kind);
  }

  private kindOf(seat: Seat): string | undefined {
    let at: Seat | undefined = seat;
    while (at?.addedBy?.kind === 'parallel') at = this.seats.find(({ id }) => id === at?.addedBy?.seatId);
    return at?.addedBy?.kind;
  }

  private seatsOf(run: StageRun): Seat[] {
    return this.seats.filter(({ id }) => run.seatIds.includes(id));
  }
}
