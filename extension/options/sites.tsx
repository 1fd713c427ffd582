interface SitesProps {
  readonly sites: readonly string[];
  remove(origin: string): void;
}

/** The sites that are on, each with a way out. */
export const Sites = ({ sites, remove }: SitesProps) => (
  <section aria-labelledby="sites">
    <h2 id="sites">Sites</h2>
    {sites.length === 0 ? (
      <p class="muted">None yet. Open your helpdesk and switch it on from the toolbar button.</p>
    ) : (
      <ul class="rows">
        {sites.map((origin) => (
          <li key={origin} class="site">
            <b>{origin}</b>
            <button type="button" aria-label={`Remove ${origin}`} onClick={() => remove(origin)}>
              Remove
            </button>
          </li>
        ))}
      </ul>
    )}
  </section>
);
