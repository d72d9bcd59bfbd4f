import type { Book, Command, LedgerCommand } from '@/lib/credits/testing/command';
import { predict } from '@/lib/credits/testing/predict';
import type { NaiveAccount, Prediction } from '@/lib/credits/testing/predict';

/** What a step should lead to, and what the book says afterwards. */
export interface Outlook {
  readonly prediction: Prediction;
  readonly book: Book;
}

/** The outlook of any step: a wait changes nothing but the time, a sequence is predicted command by command. */
export function outlookOf(book: Book, amounts: NaiveAccount, command: Command): Outlook {
  if (command.kind === 'wait') {
    return { prediction: { refusal: null, amounts, drawn: [], made: [] }, book: { ...book, now: book.now + command.durationMs } };
  }
  if (command.kind !== 'sequence') {
    const prediction = predict(book, amounts, command);
    return { prediction, book: noted(book, command, prediction) };
  }
  let outlook: Outlook = { prediction: { refusal: null, amounts, drawn: [], made: [] }, book };
  for (const part of command.commands) {
    const prediction = predict(outlook.book, outlook.prediction.amounts, part);
    // L2: the refusal of one refuses all; nothing has happened.
    if (prediction.refusal !== null) return { prediction: { refusal: prediction.refusal, amounts, drawn: [], made: [] }, book };
    const drawn = [...outlook.prediction.drawn, ...prediction.drawn];
    const made = [...outlook.prediction.made, ...prediction.made];
    outlook = { prediction: { ...prediction, drawn, made }, book: noted(outlook.book, part, prediction) };
  }
  return outlook;
}

/** The book after a command, as predicted. */
function noted(book: Book, command: LedgerCommand, { refusal, made, drawn }: Prediction): Book {
  if (refusal !== null) return book;
  const grants = made.length === 0 ? book.grants : [...book.grants, ...made];
  if (command.kind === 'hold') return { ...book, grants, holds: [...book.holds, { request: command.request, drawn, ending: null }] };
  if (command.kind !== 'end') return { ...book, grants };
  const { holdId, cause, capture } = command.end;
  const ending = { cause, captured: capture, endedAt: book.now };
  return { ...book, grants, holds: book.holds.map((hold) => (hold.request.holdId === holdId ? { ...hold, ending } : hold)) };
}
