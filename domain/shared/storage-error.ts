/** Why the reader's data could not be read or written: plain data, so that it can be shown and sent. */
export interface StorageError {
  readonly name: 'StorageError';
  readonly action: 'open' | 'read' | 'save' | 'delete' | 'restore';
  readonly table: 'notes' | 'bookmarks' | 'meta' | 'settings' | 'drafts';
  /**
   * `blocked`: another window holds an older version open. `outdated`: a newer version of the extension has taken
   * over the database. `full`: no space left. `damaged`: the database holds less than it must.
   */
  readonly reason: 'cannot-open' | 'blocked' | 'outdated' | 'full' | 'damaged' | 'failed';
  /** The browser's own words, for a report of the fault. */
  readonly detail: string;
}

/** What happened, and what was kept. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

const SUBJECTS: Record<StorageError['table'], string> = {
  notes: 'Your notes',
  bookmarks: 'Your sources',
  meta: 'Your notes and sources',
  settings: 'Your settings',
  drafts: 'The text you are typing',
};

const VERBS: Record<StorageError['action'], string> = {
  open: 'could not be opened',
  read: 'could not be read',
  save: 'could not be saved',
  delete: 'could not be changed',
  restore: 'could not be changed',
};

/** Plain words for the reader. They never say that data is lost, since a failed attempt does not show that. */
export function storageErrorWords(error: StorageError): ErrorWords {
  const title = `${SUBJECTS[error.table]} ${VERBS[error.action]}.`;
  if (error.reason === 'outdated') {
    return { title: 'Therapy Lens was updated.', text: 'Close this window and open it again to go on. What was saved is kept.' };
  }
  if (error.reason === 'blocked') {
    return { title, text: 'An older window of Therapy Lens is still open. Close it, then try again. What was saved is kept.' };
  }
  if (error.reason === 'full') {
    return { title, text: 'The disk or the browser’s storage is full. Make some space, then try again. What was saved before is kept.' };
  }
  if (error.reason === 'damaged') {
    return {
      title: `Some of ${SUBJECTS[error.table].toLowerCase()} are missing from the browser’s database.`,
      text: 'The browser may have lost them in a crash. A second copy is kept apart from it. Nothing is changed until you decide.',
    };
  }
  return { title, text: 'The browser refused. Nothing was changed by this attempt. Try again, or restart the browser.' };
}
