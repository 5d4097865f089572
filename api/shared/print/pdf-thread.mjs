// Where the thread begins: it inherits no loader from whoever starts it, so this file is plain JavaScript.
import { register } from 'tsx/esm/api';

register();
await import('./pdf-thread.ts');
