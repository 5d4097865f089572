/** What the other layers use of the documents slice. */
export * from './check-file';
export * from './document-kinds';
export * from './file-name';
export * from './file-types';
