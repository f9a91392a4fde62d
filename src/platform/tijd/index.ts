export {
  findFeiten,
  readMoment,
  recordFeiten,
  replaceFeiten,
  type Feit,
  type NieuwFeit,
  type Vraag,
} from './feiten.js';
export { geldtIn, geldtOp, overlapt, type Geldig } from './geldigheid.js';
export { feitKolommen, makeTijdlijn } from './make-tijdlijn.js';
export { NU, PEIL_QUERY, toPeil, type Peil, type PeilQuery } from './peil.js';
export { IsTijdlijn, type Tijdlijn } from './tijdlijn.js';
