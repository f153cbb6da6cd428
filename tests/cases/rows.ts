import type { Case } from './case.ts';
import { characters } from './characters.ts';
import { densities } from './densities.ts';
import { languages } from './languages.ts';
import { nodes } from './nodes.ts';
import { zones } from './zones.ts';

/** The whole table, by the section of the detection rules. */
export const ROWS: readonly { readonly rule: string; readonly rows: readonly Case[] }[] = [
  { rule: '6.4 characters', rows: characters },
  { rule: '6.5 nodes', rows: nodes },
  { rule: '6.5 zones', rows: zones },
  { rule: '6.6 language', rows: languages },
  { rule: '6.7 density', rows: densities },
];
