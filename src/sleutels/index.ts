export { Casco } from './casco.entity.js';
export { Sleutel } from './sleutel.entity.js';
export { Sleutelwaarde } from './sleutelwaarde.entity.js';
