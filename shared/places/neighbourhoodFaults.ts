/** What is wrong in a file of neighbourhoods, in French: what, and what is accepted. */
export const neighbourhoodFaults = {
  place: (number: number, code: string) => `quartier n° ${number}${code && ` (${code})`}`,
  notJson: 'le fichier n’est pas du JSON. Accepté : le fichier GeoJSON des quartiers prioritaires, décompressé.',
  noFeatures: 'le fichier ne contient pas de quartiers. Accepté : un GeoJSON de type « FeatureCollection ».',
  noCode: 'pas de code de quartier. Accepté : un champ code_qp (ou code_qpv, code_quartier), par exemple QN05901M.',
  badCode: (code: string) =>
    `le code « ${code} » n’est pas celui d’un quartier. Accepté : par exemple QN05901M ou QP059001.`,
  noName: 'pas de nom. Accepté : un champ lib_qp, nom_qp, nom_qpv ou libelle.',
  noCommune:
    'pas de commune. Accepté : un champ insee_com (ou code_insee, cod_com, codgeo), avec un ou plusieurs codes INSEE de cinq signes, ou un champ lib_com (ou commune_qp, com) avec leurs noms.',
  unknownCommune: (commune: string) =>
    `la commune « ${commune} » n’existe pas. Accepté : un code INSEE de cinq signes, ou un nom de la liste officielle.`,
  badGeometry: (type: string) =>
    `contour de type « ${type} ». Accepté : Polygon ou MultiPolygon, d’au moins trois points.`,
  tooLarge: (points: number) =>
    `contour trop détaillé (${points} points). Accepté : 15 000 points. Simplifiez-le, puis recommencez.`,
  projected:
    'les coordonnées ne sont pas en degrés (sans doute du Lambert 93). Accepté : des coordonnées WGS 84, longitude puis latitude. Exportez le fichier en WGS 84 (EPSG:4326), puis recommencez.',
  elsewhere: (longitude: number, latitude: number) =>
    `le point (${longitude}, ${latitude}) n’est pas en France. Accepté : des degrés WGS 84, la longitude d’abord, puis la latitude.`,
};
