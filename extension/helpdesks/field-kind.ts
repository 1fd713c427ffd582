/** What a field is for: words to the customer, or to colleagues only. */
export const FIELD_KINDS = ['reply', 'note'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
