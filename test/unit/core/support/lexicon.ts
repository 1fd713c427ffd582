import { createLexicon, type Lexicon, type TermLists } from '../../../../shared/core/rules/lexicon.ts';

/** A small lexicon of the real shape, so that tests of stages do not change when people edit shared/lexicon. */
export const TERMS: TermLists = {
  'insult-noun': ['idiot', 'idiots', 'moron', 'clown', 'asshole', 'loser', 'waste of space', 'waste'],
  'insult-adjective': ['stupid', 'useless', 'dumb', 'lazy'],
  'obscene-dismissal': ['fuck you', 'get lost', 'fuck off'],
  swear: ['fuck', 'fucking', 'shit', 'crap', 'ass', 'hell', 'bitch', 'damn'],
  slur: ['fag', 'wog'],
  'sexual-term': ['dick', 'cock', 'penis', 'cunt', 'perv'],
  'ill-wish': ['kys', 'drop dead'],
  'second-person': ['you', 'u', 'your', "you're"],
  'you-are': ['you are', "you're"],
  'staff-group': ['you people', 'the lot of you', 'all of you'],
  'staff-noun': ['agent', 'driver', 'staff'],
  'third-person': ['he', 'she', 'they'],
  self: ['i', 'me', "i'm", 'myself'],
  'thing-noun': ['app', 'parcel', 'website', 'policy', 'joke'],
  'report-verb': ['called', 'told', 'said'],
  'reported-object': ['me', 'us'],
  negation: ['not', "don't", 'never'],
  'assertive-verb': ['believe'],
  bystander: ['neighbour', 'ex'],
  pointing: ['this', 'that', 'it'],
  'clause-break': [',', 'but', 'because', ';'],
  'function-word': ['is', 'are', 'a', 'the', 'and', 'to'],
  'identity-name': ['polish', 'poles', 'muslim', 'muslims', 'swiss'],
  intensifier: ['so', 'very'],
  ordinary: ['prev'],
};

export const lexicon: Lexicon = createLexicon(TERMS);
