/**
 * How a map looks inlined in a page: as on paper, except in the dark. By itself, in a file, it needs no sheet. Every text
 * has a contrast of at least 7:1 to what is behind it, every line that means something at least 3:1.
 */
export const PROCESS_MAP_SHEET = `.karta { max-width: 100%; height: auto; }
.karta-lank:hover .karta-steg, .karta-lank:hover .karta-ruta { stroke-width: 3; }
.karta-lank:focus-visible { outline: 3px solid #1f5673; outline-offset: 2px; }
@media screen and (prefers-color-scheme: dark) {
  .karta-papper { fill: #14181b; }
  .karta-bana { fill: #212b31; stroke: #14181b; }
  .karta-text { fill: #f2f2f2; }
  .karta-svag { fill: #cdd3d6; }
  .karta-ruta, .karta-steg { fill: #14181b; }
  .karta-ruta, .karta-ram, .karta-linje { stroke: #9aa5ab; }
  .karta-steg { stroke: #8fc1dc; }
  .karta-spets { fill: #9aa5ab; }
  .karta-nummer { fill: #2c4a5a; }
  .karta-lank:focus-visible { outline-color: #8fc1dc; }
}
`;
