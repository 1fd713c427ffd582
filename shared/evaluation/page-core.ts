import { createScorer, POLICIES } from '#core';
import bundle from '../model/bundle.json' with { type: 'json' };

/** What a page needs to judge, and nothing else: its size is measured. */
export const judge = (draft: string) => createScorer(bundle).judge(draft, POLICIES.widget);
