import { useEffect, useState } from 'preact/hooks';
import type { Count, Journal } from '../journal/happenings.ts';
import { toCsv } from '../journal/to-csv.ts';
import { type Week, weeksOf } from '../journal/weeks.ts';

interface JournalSectionProps {
  /** Opens the journal; its user closes it. */
  open(): Promise<Journal>;
  /** The agent's own calendar day. */
  readonly today: string;
  save(name: string, type: string, content: string): void;
  fail(what: string): (error: unknown) => void;
}

/** As many as are shown; the files hold all. */
const WEEKS = 12;

/** The agent's own counts by week, to look at, keep or forget. */
export function JournalSection({ open, today, save, fail }: JournalSectionProps) {
  const [counts, setCounts] = useState<readonly Count[]>();
  const [isSure, setSure] = useState(false);
  const withJournal = async <T,>(use: (journal: Journal) => Promise<T>): Promise<T> => {
    const journal = await open();
    try {
      return await use(journal);
    } finally {
      journal.close();
    }
  };
  const look = (): Promise<void> => withJournal((journal) => journal.all()).then(setCounts);
  useEffect(() => void look().catch(fail('Your journal cannot be read')), []);
  /** The first press asks, the second deletes. */
  const forget = (): void => {
    setSure(!isSure);
    if (!isSure) return;
    withJournal((journal) => journal.clear())
      .then(look)
      .catch(fail('Your journal could not be deleted'));
  };
  const isEmpty = counts === undefined || counts.length === 0;
  const weeks = weeksOf(counts ?? [], today, WEEKS);
  return (
    <section aria-labelledby="journal">
      <h2 id="journal">Your journal</h2>
      <p>
        How often hints were shown, used and ignored, hostile messages came and breaks were taken, by week. It
        is yours: no text, no names, no score, and nobody else can see it.
      </p>
      {weeks.length === 0 ? (
        <p class="muted">{isEmpty ? 'Nothing yet.' : 'Nothing in the last weeks.'}</p>
      ) : (
        <Weeks weeks={weeks} />
      )}
      <p class="buttons">
        <button
          type="button"
          disabled={isEmpty}
          onClick={() => save('otherend-journal.csv', 'text/csv', toCsv(counts ?? []))}
        >
          Save as CSV
        </button>
        <button
          type="button"
          disabled={isEmpty}
          onClick={() => save('otherend-journal.json', 'application/json', JSON.stringify(counts, null, 2))}
        >
          Save as JSON
        </button>
        <button type="button" disabled={isEmpty} onClick={forget} onBlur={() => setSure(false)}>
          {isSure ? 'Delete everything now' : 'Delete all'}
        </button>
      </p>
    </section>
  );
}

function Weeks({ weeks }: { readonly weeks: readonly Week[] }) {
  const most = Math.max(1, ...weeks.map(({ totals }) => totals.shown));
  return (
    <table class="weeks">
      <thead>
        <tr>
          <th scope="col">Week of</th>
          <th scope="col">Shown</th>
          <th scope="col">Used</th>
          <th scope="col">Ignored</th>
          <th scope="col">Hostile messages</th>
          <th scope="col">Breaks</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, totals }) => (
          <tr key={monday}>
            <th scope="row">{monday}</th>
            <td>
              <meter min={0} max={most} value={totals.shown} aria-hidden="true" /> {totals.shown}
            </td>
            <td>{totals.used}</td>
            <td>{totals.ignored}</td>
            <td>{totals.hostile}</td>
            <td>{totals.break}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
