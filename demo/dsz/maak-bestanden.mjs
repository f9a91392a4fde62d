/** Writes the .xlsx files. Usage: node demo/dsz/maak-bestanden.mjs [map] */
import { schrijfBestanden } from '../bestanden/uit-cijfers.mjs';
import { maakCijfers } from './cijfers.mjs';

const map = process.argv[2] ?? import.meta.dirname;
for (const jaar of [2024, 2025]) await schrijfBestanden({ map, jaar, cijfers: maakCijfers(jaar) });
