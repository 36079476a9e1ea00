// The body of the pages: deals inline as French CSV, a board and a funnel over them.
export const body = `
<sluice-source currency="EUR" stages="Nouvelle 10%; Proposition 40%; Gagnée=won; Perdue=lost">
  <script type="text/csv">Opportunité;Étape;Montant;Propriétaire;Date de création;Date de clôture
Alpha;Nouvelle;48.000,00;Ann;03/08/2026;30/10/2026
Bravo;Proposition;12.500,50;Ben;14/07/2026;30/11/2026
Charlie;Gagnée;9.000,00;Ann;02/06/2026;15/09/2026
Delta;Perdue;7.250,00;Ben;21/06/2026;31/08/2026
</script>
  <sluice-board></sluice-board>
  <sluice-funnel></sluice-funnel>
</sluice-source>`;

/** A whole page around it; `head` loads Sluice in one of its ways. */
export const pageWith = (head: string): string => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Ventes</title><link rel="icon" href="data:,">${head}</head>
<body>${body}</body>
</html>`;
