import { createScorer } from '#core';
import { createAnalyze } from '../shared/core/perspective/index.ts';
import bundle from '../shared/model/bundle.json';
import words from '../shared/model/hurtful-words.json';
import type { analyze as declared } from './perspective.d.ts';

/** Answers requests of Perspective's `comments:analyze`, in a page and in Node, without a network. */
export const analyze: typeof declared = createAnalyze(createScorer(bundle), words);
