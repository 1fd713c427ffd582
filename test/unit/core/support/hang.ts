/** Milliseconds that 100 kB may take on a machine under load before it counts as a hang; it takes a tenth of that. */
export const HANG = 5000;
