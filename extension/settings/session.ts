/** The part of a browser's storage area for the session that is needed; it is kept in memory alone. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}
