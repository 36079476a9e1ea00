import type { Problem } from '@sluice/model';
import { columnName } from '../../column-names/column-name.js';
import { fr as names } from '../../column-names/messages/fr.js';
import type { ProblemValues, WholeProblemText } from './en.js';

const ROW_FAULTS: Readonly<Record<string, string>> = {
  empty: 'elle est vide',
  'no-object': 'un objet avec des champs était attendu',
  unreadable: 'elle ne se laisse pas lire',
  'no-value': 'elle ne contient rien d’une affaire',
  'no-deal': 'elle ne nomme aucune affaire',
  'no-stage': 'elle ne nomme aucune étape',
  'no-time': 'elle n’a pas de date lisible',
  'no-person': 'elle ne nomme personne',
  'no-amount': 'elle n’a pas de montant lisible',
  'no-period': 'elle n’a pas de période lisible',
  'ends-early': 'elle finit avant de commencer',
  'no-currency': 'elle ne nomme aucune devise',
  'no-rate': 'elle n’a pas de taux supérieur à 0',
};

const MOVES: Readonly<Record<string, (values: ProblemValues) => string>> = {
  'no-deal': ({ deal }) => `Il n’y a pas d’affaire « ${deal} » dans cette source : elle ne peut pas être déplacée.`,
  'no-id': () => 'Une affaire sans identifiant propre ne peut pas être déplacée.',
  'no-stage': ({ stage }) => `Le pipeline de l’affaire n’a pas d’étape « ${stage} ».`,
};

const KINDS: Readonly<Record<string, string>> = { open: 'ouverte', won: 'gagnée', lost: 'perdue', postWin: 'après le gain' };

const stagesIn = (list: string | undefined): string =>
  (list ?? '').replace(/\((\w+)\)/g, (whole, kind: string) => (Object.hasOwn(KINDS, kind) ? `(${KINDS[kind]})` : whole));
const where = (path: string | undefined): string => (path ?? '').replace(/^row (?=\d)/, 'ligne ');

const badValue =
  (expected: string) =>
  ({ field = '', value, path }: ProblemValues, { table }: Problem): string =>
    `${columnName(names, table, field)} : « ${value} » (${where(path)}) est illisible ; ${expected} était attendu. La valeur est laissée de côté, la ligne reste.`;

export const fr: WholeProblemText = {
  'bad-attribute': ({ attribute, value }) => `${attribute}="${value}" est illisible ; la valeur par défaut reste en vigueur.`,
  'bad-period': ({ period, value }) =>
    `« ${period ?? value} » n’est pas une période ; par exemple « this-quarter », « last-90-days », « 2026-Q3 » ou « 2026-01-01/2026-03-31 » conviendrait.`,
  'bad-filter': ({ part }) => `La condition « ${part} » du filtre est illisible et n’a pas été appliquée.`,
  'bad-stages': ({ part }) => `« ${part} » est illisible dans la liste des étapes ; exemple : « Nouvelle 10%; Proposition 40%; Gagnée=won; Perdue=lost ».`,
  'bad-fields': ({ part }) => `« ${part} » est illisible dans la table des champs ; exemple : « name=Opportunité; custom.region=Région ».`,
  'bad-field-map': ({ part }) => `« ${part} » est illisible dans la table des champs ; exemple : « name=Opportunité; custom.region=Région ».`,
  'unknown-field': ({ field, near }) => `Il n’y a pas de champ « ${field} ».${near ? ` Peut-être : ${near}.` : ''}`,
  'unknown-dimension': ({ field }) => `Les affaires ne peuvent pas être groupées par « ${field} ».`,
  'unknown-preset': ({ preset }) => `Il n’y a pas de préréglage « ${preset} » ; les champs sont reconnus par leur contenu.`,
  'unknown-time-zone': ({ value }) => `Le fuseau horaire « ${value} » est inconnu ici ; il est ignoré.`,
  'unknown-locale': ({ value }) => `La langue « ${value} » est inconnue ici ; elle est ignorée.`,
  'unknown-encoding': ({ value }) => `L’encodage « ${value} » est inconnu ici ; il est ignoré.`,
  'unsafe-path': ({ path }) => `Le chemin « ${path} » n’est pas admis ; par exemple « customer.name » ou « items[0].amount » conviendrait.`,
  'too-many-dimensions': ({ count }) => `${count} champs de regroupement sont demandés ; deux au plus sont possibles.`,
  'compare-needs-period': 'Toute la durée ne se compare à rien ; choisissez une période, par exemple « this-quarter ».',

  offline: ({ url }) => `Cet appareil est hors ligne : ${url} n’a pas pu être interrogé. Nouvel essai dès que la connexion revient.`,
  'no-answer-in-time': ({ url, seconds }) => `${url} n’a pas répondu en ${seconds} s. Nouvel essai automatique.`,
  'body-too-slow': ({ url, seconds }) => `${url} a commencé à répondre, puis n’a presque rien envoyé pendant ${seconds} s. Nouvel essai automatique.`,
  'answer-cut-off': ({ url }) => `La connexion avec ${url} s’est rompue avant la fin de la réponse ; ce qui était arrivé n’est pas utilisé.`,
  'redirected-to-login': ({ url }) => `${url} renvoie vers une page web, sans doute une connexion. Connectez-vous là-bas, puis actualisez.`,
  'file-not-readable': ({ url }) =>
    `Une page ne peut pas lire ${url} sur le disque. Placez les données dans la page, déposez-y le fichier, ou servez les deux depuis un serveur web.`,
  'mixed-content': ({ url }) => `${url} n’est pas chiffré ; une page en https ne peut lire que des adresses https.`,
  unreachable: ({ url }) => `${url} est injoignable : le serveur est peut-être arrêté, ou il renvoie vers un endroit que cette page ne peut pas lire.`,
  'cors-or-down': ({ url, headers }) =>
    `${url} ne peut pas être lu : le serveur est peut-être arrêté, ou il n’autorise pas cette page. Pour l’autoriser, il doit répondre avec ${headers}.`,
  'http-unauthorized': ({ url, status }) => `${url} a répondu ${status} : une connexion ou un jeton valable est demandé.`,
  'http-forbidden': ({ url, status }) => `${url} a répondu ${status} : la personne connectée ici n’a pas le droit de lire.`,
  'http-not-found': ({ url, status }) => `${url} a répondu ${status} : il n’y a rien à cette adresse. Vérifiez src.`,
  'http-timeout': ({ url, status }) => `${url} a répondu ${status} : le serveur n’a pas voulu attendre la demande plus longtemps.`,
  'http-too-many-requests': ({ url, status }) => `${url} a répondu ${status} : il est interrogé trop souvent. Un refresh plus long aiderait.`,
  'http-server-error': ({ url, status }) => `${url} a répondu ${status} : le serveur a un problème. Nouvel essai automatique.`,
  'http-status': ({ url, status }) => `${url} a répondu ${status} ; 200 avec des données était attendu.`,
  'bad-url': ({ url }) => `« ${url} » n’est pas une adresse à charger ; elle doit commencer par https: ou http:.`,
  'password-in-url': ({ url }) =>
    `L’adresse de ${url} contient un nom ou un mot de passe, ce que les navigateurs refusent ; passez-le par headers ou getToken.`,
  'bad-header': ({ name }) => `L’en-tête « ${name} » contient des caractères interdits et ne peut pas être envoyé.`,
  'token-timeout': 'getToken n’a pas répondu en 30 s ; rien n’a été demandé au serveur.',
  'token-failed': ({ detail }) => `getToken a échoué (« ${detail} ») ; rien n’a été demandé au serveur.`,
  'token-unusable': 'getToken a donné quelque chose qui ne peut pas être envoyé ; un texte sans espaces, ou null, était attendu.',
  'answer-unreadable': ({ detail }) => `La réponse n’a pas pu être lue : ${detail}`,
  'body-too-large': ({ megabytes }) => `La réponse dépasse ${megabytes} Mo, le maximum lu ici.`,

  'html-page': 'La source a répondu par une page web au lieu de données, sans doute une page de connexion ; connectez-vous, ou donnez l’adresse des données.',
  'binary-file': 'C’est un classeur, une archive ou un autre fichier binaire ; du JSON ou du CSV était attendu. Un tableur sait enregistrer en CSV.',
  'error-answer': ({ said }) => `La source a répondu par une erreur au lieu de lignes${said ? ` : « ${said} »` : ''}.`,
  'wrong-type': 'Le contenu n’est pas une liste de lignes, ni un objet qui en contient une.',
  'truncated-json': ({ line }) => `Le JSON s’arrête à la ligne ${line} ; la suite n’est pas arrivée.`,
  'bad-json': ({ line, column }) => `Le JSON est illisible à partir de la ligne ${line}, colonne ${column}.`,
  'bad-encoding': ({ encoding }) =>
    `Certains octets ne sont pas du ${encoding || 'texte'} ; ils apparaissent comme « \ufffd ». Un autre encodage peut être indiqué.`,
  'too-large': ({ loaded, maxBytes }) =>
    loaded === undefined
      ? `Le contenu dépasse ${maxBytes} octets et ne peut pas être lu en partie.`
      : `Le fichier est trop grand ; seules ses ${loaded} premières lignes sont lues.`,
  'too-many-rows': ({ loaded }) => `Il y a trop de lignes ; seules les ${loaded} premières sont lues.`,
  'paging-not-followed': ({ loaded, total }) =>
    `La réponse est une seule page : les ${loaded} premières lignes${total === undefined ? '' : ` sur ${total}`}. Les pages suivantes ne sont pas chargées.`,
  unreadable: ({ detail }) => `Les données n’ont pas pu être lues : ${detail}`,
  'unreadable-rows': ({ detail }) => `Les données fournies par la page n’ont pas pu être lues : ${detail}`,
  'no-known-columns': ({ found }) => `Aucune des colonnes ${found} n’est connue ; nommez-les, par exemple « name=…; stage=…; amount=… ».`,
  'missing-column': ({ field = '', path }, { table }) => `${columnName(names, table, field)} doit venir de « ${path} », où il n’y a rien.`,
  'unclosed-quote': ({ row }) => `Un guillemet ouvert à la ligne ${row} n’est jamais fermé : tout ce qui suit est devenu une seule cellule.`,
  'short-row': ({ row, cells, expected }) => `La ligne ${row} a ${cells} cellules au lieu de ${expected} ; celles qui manquent sont vides.`,
  'ragged-row': ({ row, cells, expected }) =>
    `La ligne ${row} a ${cells} cellules au lieu de ${expected} ; elle est laissée de côté, car ses valeurs pourraient être décalées.`,
  'bad-row': ({ path, fault, found }) =>
    `Ligne ${(path ?? '').replace(/^row /, '')} laissée de côté : ${ROW_FAULTS[fault ?? ''] ?? 'elle est illisible'}${found ? ` (${found})` : ''}.`,
  'bad-text': badValue('un texte ou un nombre'),
  'bad-number': badValue('un nombre'),
  'bad-amount': badValue('un nombre comme 48000 ou 48.000,00'),
  'bad-probability': badValue('une part comme 75 %, 75 ou 0,75'),
  'bad-date': badValue('une date qui existe, comme 2026-12-15 ou 15/12/2026'),
  'bad-flag': badValue('oui ou non'),
  'bad-currency': badValue('un code comme EUR'),
  'bad-history-value': badValue('une valeur qui ne se lit que d’une façon'),
  'unknown-outcome': badValue('ouverte, gagnée ou perdue'),
  'ambiguous-date': ({ column, example }) =>
    `Les dates de « ${column} »${example ? ` (« ${example} »)` : ''} se lisent de deux façons ; indiquez locale pour en être sûr.`,
  'ambiguous-number': ({ column, example }) =>
    `Les nombres de « ${column} »${example ? ` (« ${example} »)` : ''} se lisent de deux façons ; indiquez locale pour en être sûr.`,
  'repeated-id': ({ column, value }) =>
    `La colonne « ${column} » a été prise pour l’identifiant, mais « ${value} » y revient ; ces lignes sont distinguées par leur contenu.`,
  'duplicate-ids': ({ id, duplicates }) => `${duplicates} affaires répètent un identifiant, « ${id} » d’abord ; celle qui a été modifiée en dernier compte.`,
  'stages-guessed': ({ stages }) => `L’ordre ou le sens de ces étapes a été supposé : ${stagesIn(stages)}. Nommez-les dans l’ordre pour en être sûr.`,
  'stages-unlisted': ({ stages }) => `Des affaires sont dans des étapes que la liste ne nomme pas : ${stages}. Elles viennent après les autres.`,
  'move-refused': (values) => MOVES[values['why'] ?? '']?.(values) ?? '',

  'feed-type-unclear': ({ known }) => `La forme de ce flux ne dit pas son type ; nommez-le dans type. Types dessinés : ${known}.`,
  'feed-type-not-drawn': ({ type, known }) => `Les flux du type « ${type} » ne sont pas dessinés. Types dessinés : ${known}.`,
  'feed-field-wrong': ({ field, found }) => `${field} dans le flux est ${found}, ce qui ne convient pas.`,
  'feed-field-missing': ({ field }) => `Le flux n’a pas de ${field}.`,
  'feed-over-limit': ({ found, most }) => `Le flux a ${found} entrées ; ${most} au plus peuvent être dessinées.`,
  'feed-too-large': 'Le flux dépasse 10 Mo, le maximum lu.',
  'feed-is-page': 'Le flux est une page web, peut-être une connexion ; du JSON ou du XML était attendu.',
  'feed-encrypted': 'Le flux est chiffré, ce qui n’est pas pris en charge ; désactivez le chiffrement du flux.',
  'feed-too-deep': ({ levels }) => `Le flux est imbriqué sur plus de ${levels} niveaux, le maximum lu.`,
  'feed-cut-off': ({ length }) => `Le flux s’arrête après ${length} caractères ; le JSON n’est pas complet.`,
  'feed-not-json': ({ start }) => `Le flux n’est ni du JSON ni du XML valable ; il commence par « ${start} ».`,
  'feed-not-xml': 'Le flux n’est pas du XML lisible.',

  'part-missing': ({ detail }) => `Une partie de Sluice n’a pas pu être chargée : ${detail}`,
  'no-feeds': ({ detail }) => `La partie qui lit les flux n’a pas pu être chargée : ${detail}`,
  'no-metrics': ({ detail }) => `La partie qui calcule les indicateurs n’a pas pu être chargée : ${detail}`,
  'worker-lost': 'Le processus de calcul s’est arrêté plusieurs fois : tout est calculé dans la page, qui peut répondre plus lentement.',
  'worker-failed': ({ why }) =>
    `La partie qui calcule n’a pas pu démarrer (${why}). Vérifiez que les fichiers de Sluice sont ensemble et que la politique de la page les autorise.`,
};
