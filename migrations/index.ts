import { Basis1795478400000 } from './1795478400000-Basis.js';

/** Every migration, oldest first; named one by one, so that no file is run by accident. */
export const migrations = [Basis1795478400000];
