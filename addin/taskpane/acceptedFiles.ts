/** What a file chooser offers: the endings that the readers of files know. */
export const ACCEPTED_FILES = '.xlsx,.xlsm,.csv'
