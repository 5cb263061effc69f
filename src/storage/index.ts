/** What survives a reload: the reader's library, files and links. */
export type { Done, Entry, Failed, Listed, Missing, Open, Opened, Place, Saved, Unreadable } from './answers.ts';
export { changesBetween, type Change } from './difference.ts';
export { importBytes, importFile, importText, studyFileName, studyText } from './file.ts';
export type { ChosenFile, Imported } from './file.ts';
export type { Library } from './library.ts';
export { MAX_LINK, MAX_UNFOLDED, readLink, studyLink } from './link.ts';
export type { Link, LinkFault, Unfolded } from './link.ts';
export { askToStay, openLibrary, type Surroundings } from './open-library.ts';
export type { Version } from './record.ts';
export type { Notice } from './tabs.ts';
