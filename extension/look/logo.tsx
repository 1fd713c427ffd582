/** A speech bubble with a smile: somebody is there. */
export const Logo = () => (
  <svg width="32" height="32" viewBox="0 0 128 128" aria-hidden="true">
    <rect width="128" height="128" rx="30" fill="#0e6660" />
    <path
      d="M64 26c-23 0-40 15-40 34 0 11 6 20 14 26l-4 17 19-10c4 1 7 1 11 1 23 0 40-15 40-34S87 26 64 26z"
      fill="#fff"
    />
    <path d="M46 63q18 19 36 0" fill="none" stroke="#0e6660" stroke-width="8" stroke-linecap="round" />
  </svg>
);
