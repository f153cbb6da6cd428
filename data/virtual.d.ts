declare module 'virtual:knowledge/matcher' {
  /** All names of therapies and conditions, as text that `createMatcher` reads in place. */
  const lexicon: import('@/domain/matcher/lexicon').Lexicon;
  export default lexicon;
}

declare module 'virtual:knowledge/briefs' {
  const briefs: readonly import('@/domain/therapy/article').Brief[];
  export default briefs;
  /** Every condition of the vocabulary. */
  export const conditions: readonly import('@/domain/therapy/article').ConditionName[];
}

declare module 'virtual:knowledge/articles' {
  const articles: readonly import('@/domain/therapy/article').Article[];
  export default articles;
  /** The conditions for which something is held, to be searched by every spelling of their names. */
  export const conditionNames: readonly import('@/domain/search/names').Named[];
}

declare module 'virtual:knowledge/changes' {
  /** Changes of the evidence that readers are told of, newest first. */
  const changes: readonly import('@/domain/therapy/change').Change[];
  export default changes;
}
