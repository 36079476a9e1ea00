import type { Problem } from '@sluice/model';
import { columnName } from '../../column-names/column-name.js';
import { it as names } from '../../column-names/messages/it.js';
import type { ProblemValues, WholeProblemText } from './en.js';

const ROW_FAULTS: Readonly<Record<string, string>> = {
  empty: 'è vuota',
  'no-object': 'era atteso un oggetto con dei campi',
  unreadable: 'non si lascia leggere',
  'no-value': 'non contiene nulla di una trattativa',
  'no-deal': 'non nomina alcuna trattativa',
  'no-stage': 'non nomina alcuna fase',
  'no-time': 'non ha una data leggibile',
  'no-person': 'non nomina nessuno',
  'no-amount': 'non ha un importo leggibile',
  'no-period': 'non ha un periodo leggibile',
  'ends-early': 'finisce prima di cominciare',
  'no-currency': 'non nomina alcuna valuta',
  'no-rate': 'non ha un cambio maggiore di 0',
};

const MOVES: Readonly<Record<string, (values: ProblemValues) => string>> = {
  'no-deal': ({ deal }) => `In questa fonte non c’è la trattativa «${deal}»: non può essere spostata.`,
  'no-id': () => 'Una trattativa senza un identificativo proprio non può essere spostata.',
  'no-stage': ({ stage }) => `La pipeline della trattativa non ha una fase «${stage}».`,
};

const KINDS: Readonly<Record<string, string>> = { open: 'aperta', won: 'vinta', lost: 'persa', postWin: 'dopo la vincita' };

const stagesIn = (list: string | undefined): string =>
  (list ?? '').replace(/\((\w+)\)/g, (whole, kind: string) => (Object.hasOwn(KINDS, kind) ? `(${KINDS[kind]})` : whole));
const where = (path: string | undefined): string => (path ?? '').replace(/^row (?=\d)/, 'riga ');

const badValue =
  (expected: string) =>
  ({ field = '', value, path }: ProblemValues, { table }: Problem): string =>
    `${columnName(names, table, field)}: «${value}» (${where(path)}) non è leggibile; atteso: ${expected}. Il valore è tralasciato, la riga resta.`;

export const it: WholeProblemText = {
  'bad-attribute': ({ attribute, value }) => `${attribute}="${value}" non è leggibile; resta il valore predefinito.`,
  'bad-period': ({ period, value }) =>
    `«${period ?? value}» non è un periodo; per esempio andrebbe «this-quarter», «last-90-days», «2026-Q3» o «2026-01-01/2026-03-31».`,
  'bad-filter': ({ part }) => `La condizione «${part}» del filtro non è leggibile e non è stata applicata.`,
  'bad-stages': ({ part }) => `«${part}» non è leggibile nell’elenco delle fasi; esempio: «Nuova 10%; Proposta 40%; Vinta=won; Persa=lost».`,
  'bad-fields': ({ part }) => `«${part}» non è leggibile nella mappa dei campi; esempio: «name=Trattativa; custom.region=Regione».`,
  'bad-field-map': ({ part }) => `«${part}» non è leggibile nella mappa dei campi; esempio: «name=Trattativa; custom.region=Regione».`,
  'unknown-field': ({ field, near }) => `Non esiste il campo «${field}».${near ? ` Forse: ${near}.` : ''}`,
  'unknown-dimension': ({ field }) => `Le trattative non possono essere raggruppate per «${field}».`,
  'unknown-preset': ({ preset }) => `Non esiste il preset «${preset}»; i campi sono riconosciuti dal contenuto.`,
  'unknown-time-zone': ({ value }) => `Il fuso orario «${value}» qui non è noto; è ignorato.`,
  'unknown-locale': ({ value }) => `La lingua «${value}» qui non è nota; è ignorata.`,
  'unknown-encoding': ({ value }) => `La codifica «${value}» qui non è nota; è ignorata.`,
  'unsafe-path': ({ path }) => `Il percorso «${path}» non è ammesso; per esempio andrebbe «customer.name» o «items[0].amount».`,
  'too-many-dimensions': ({ count }) => `Sono chiesti ${count} campi di raggruppamento; ne sono possibili due al massimo.`,
  'compare-needs-period': 'L’intera durata non si confronta con nulla; scegliere un periodo, per esempio «this-quarter».',

  offline: ({ url }) => `Questo dispositivo è fuori linea: ${url} non ha potuto essere interrogato. Nuovo tentativo appena torna la connessione.`,
  'no-answer-in-time': ({ url, seconds }) => `${url} non ha risposto entro ${seconds} s. Nuovo tentativo automatico.`,
  'body-too-slow': ({ url, seconds }) => `${url} ha cominciato a rispondere, poi per ${seconds} s non ha inviato quasi nulla. Nuovo tentativo automatico.`,
  'answer-cut-off': ({ url }) => `La connessione con ${url} si è interrotta prima della fine della risposta; quanto era arrivato non è usato.`,
  'redirected-to-login': ({ url }) => `${url} rimanda a una pagina web, probabilmente un accesso. Accedere lì, poi aggiornare.`,
  'file-not-readable': ({ url }) =>
    `Una pagina non può leggere ${url} dal disco. Mettere i dati nella pagina, trascinarvi il file, o servire entrambi da un server web.`,
  'mixed-content': ({ url }) => `${url} non è cifrato; una pagina in https può leggere solo indirizzi https.`,
  unreachable: ({ url }) => `${url} non è raggiungibile: forse il server è spento, o rimanda a un luogo che questa pagina non può leggere.`,
  'cors-or-down': ({ url, headers }) =>
    `${url} non può essere letto: forse il server è spento, o non autorizza questa pagina. Per autorizzarla deve rispondere con ${headers}.`,
  'http-unauthorized': ({ url, status }) => `${url} ha risposto ${status}: chiede un accesso o un token valido.`,
  'http-forbidden': ({ url, status }) => `${url} ha risposto ${status}: chi è connesso qui non può leggere.`,
  'http-not-found': ({ url, status }) => `${url} ha risposto ${status}: a questo indirizzo non c’è nulla. Controllare src.`,
  'http-timeout': ({ url, status }) => `${url} ha risposto ${status}: il server non ha voluto aspettare oltre la richiesta.`,
  'http-too-many-requests': ({ url, status }) => `${url} ha risposto ${status}: è interrogato troppo spesso. Un refresh più lungo aiuterebbe.`,
  'http-server-error': ({ url, status }) => `${url} ha risposto ${status}: il server ha un problema. Nuovo tentativo automatico.`,
  'http-status': ({ url, status }) => `${url} ha risposto ${status}; era atteso 200 con dei dati.`,
  'bad-url': ({ url }) => `«${url}» non è un indirizzo da caricare; deve cominciare con https: o http:.`,
  'password-in-url': ({ url }) => `L’indirizzo di ${url} contiene un nome o una password, che i browser rifiutano; passarli con headers o getToken.`,
  'bad-header': ({ name }) => `L’intestazione «${name}» contiene caratteri vietati e non può essere inviata.`,
  'token-timeout': 'getToken non ha risposto entro 30 s; al server non è stato chiesto nulla.',
  'token-failed': ({ detail }) => `getToken è fallito («${detail}»); al server non è stato chiesto nulla.`,
  'token-unusable': 'getToken ha dato qualcosa che non si può inviare; era atteso un testo senza spazi, o null.',
  'answer-unreadable': ({ detail }) => `La risposta non ha potuto essere letta: ${detail}`,
  'body-too-large': ({ megabytes }) => `La risposta supera ${megabytes} MB, il massimo che qui si legge.`,

  'html-page': 'La fonte ha risposto con una pagina web invece che con dei dati, probabilmente un accesso; accedere, o indicare l’indirizzo dei dati.',
  'binary-file': 'È una cartella di lavoro, un archivio o un altro file binario; era atteso JSON o CSV. Un foglio di calcolo può salvare in CSV.',
  'error-answer': ({ said }) => `La fonte ha risposto con un errore invece che con delle righe${said ? `: «${said}»` : ''}.`,
  'wrong-type': 'Il contenuto non è un elenco di righe, né un oggetto che ne contiene uno.',
  'truncated-json': ({ line }) => `Il JSON si interrompe alla riga ${line}; il resto non è arrivato.`,
  'bad-json': ({ line, column }) => `Il JSON non è leggibile dalla riga ${line}, colonna ${column} in poi.`,
  'bad-encoding': ({ encoding }) => `Alcuni byte non sono ${encoding || 'testo'}; appaiono come «\ufffd». Si può indicare un’altra codifica.`,
  'too-large': ({ loaded, maxBytes }) =>
    loaded === undefined
      ? `Il contenuto supera ${maxBytes} byte e non può essere letto in parte.`
      : `Il file è troppo grande; se ne leggono solo le prime ${loaded} righe.`,
  'too-many-rows': ({ loaded }) => `Le righe sono troppe; si leggono solo le prime ${loaded}.`,
  'paging-not-followed': ({ loaded, total }) =>
    `La risposta è una sola pagina: le prime ${loaded} righe${total === undefined ? '' : ` su ${total}`}. Le pagine seguenti non vengono caricate.`,
  unreadable: ({ detail }) => `I dati non hanno potuto essere letti: ${detail}`,
  'unreadable-rows': ({ detail }) => `I dati forniti dalla pagina non hanno potuto essere letti: ${detail}`,
  'no-known-columns': ({ found }) => `Nessuna delle colonne ${found} è nota; nominarle, per esempio «name=…; stage=…; amount=…».`,
  'missing-column': ({ field = '', path }, { table }) => `${columnName(names, table, field)} deve venire da «${path}», dove non c’è nulla.`,
  'unclosed-quote': ({ row }) => `Una virgoletta aperta alla riga ${row} non viene mai chiusa: tutto ciò che segue è diventato una sola cella.`,
  'short-row': ({ row, cells, expected }) => `La riga ${row} ha ${cells} celle invece di ${expected}; quelle che mancano sono vuote.`,
  'ragged-row': ({ row, cells, expected }) =>
    `La riga ${row} ha ${cells} celle invece di ${expected}; è tralasciata, perché i valori potrebbero essere spostati.`,
  'bad-row': ({ path, fault, found }) =>
    `Riga ${(path ?? '').replace(/^row /, '')} tralasciata: ${ROW_FAULTS[fault ?? ''] ?? 'non è leggibile'}${found ? ` (${found})` : ''}.`,
  'bad-text': badValue('un testo o un numero'),
  'bad-number': badValue('un numero'),
  'bad-amount': badValue('un numero come 48000 o 48.000,00'),
  'bad-probability': badValue('una quota come 75%, 75 o 0,75'),
  'bad-date': badValue('una data che esiste, come 2026-12-15 o 15/12/2026'),
  'bad-flag': badValue('sì o no'),
  'bad-currency': badValue('un codice come EUR'),
  'bad-history-value': badValue('un valore che si legge in un solo modo'),
  'unknown-outcome': badValue('aperta, vinta o persa'),
  'ambiguous-date': ({ column, example }) =>
    `Le date di «${column}»${example ? ` («${example}»)` : ''} si leggono in due modi; indicare locale per esserne certi.`,
  'ambiguous-number': ({ column, example }) =>
    `I numeri di «${column}»${example ? ` («${example}»)` : ''} si leggono in due modi; indicare locale per esserne certi.`,
  'repeated-id': ({ column, value }) =>
    `La colonna «${column}» è stata presa per l’identificativo, ma «${value}» vi ritorna; tali righe si distinguono per ciò che contengono.`,
  'duplicate-ids': ({ id, duplicates }) => `${duplicates} trattative ripetono un identificativo, «${id}» per primo; conta quella aggiornata per ultima.`,
  'stages-guessed': ({ stages }) => `L’ordine o il senso di queste fasi è stato supposto: ${stagesIn(stages)}. Nominarle in ordine per esserne certi.`,
  'stages-unlisted': ({ stages }) => `Alcune trattative sono in fasi che l’elenco non nomina: ${stages}. Vengono dopo le altre.`,
  'move-refused': (values) => MOVES[values['why'] ?? '']?.(values) ?? '',

  'feed-type-unclear': ({ known }) => `La forma di questo feed non ne dice il tipo; nominarlo in type. Tipi disegnati: ${known}.`,
  'feed-type-not-drawn': ({ type, known }) => `I feed del tipo «${type}» non vengono disegnati. Tipi disegnati: ${known}.`,
  'feed-field-wrong': ({ field, found }) => `${field} nel feed è ${found}, che non va bene.`,
  'feed-field-missing': ({ field }) => `Il feed non ha ${field}.`,
  'feed-over-limit': ({ found, most }) => `Il feed ha ${found} voci; se ne possono disegnare al massimo ${most}.`,
  'feed-too-large': 'Il feed supera 10 MB, il massimo che si legge.',
  'feed-is-page': 'Il feed è una pagina web, forse un accesso; era atteso JSON o XML.',
  'feed-encrypted': 'Il feed è cifrato, il che non è previsto; disattivare la cifratura del feed.',
  'feed-too-deep': ({ levels }) => `Il feed è annidato su più di ${levels} livelli, il massimo che si legge.`,
  'feed-cut-off': ({ length }) => `Il feed si interrompe dopo ${length} caratteri; il JSON non è completo.`,
  'feed-not-json': ({ start }) => `Il feed non è né JSON né XML valido; comincia con «${start}».`,
  'feed-not-xml': 'Il feed non è XML leggibile.',

  'part-missing': ({ detail }) => `Una parte di Sluice non ha potuto essere caricata: ${detail}`,
  'no-feeds': ({ detail }) => `La parte che legge i feed non ha potuto essere caricata: ${detail}`,
  'no-metrics': ({ detail }) => `La parte che calcola le metriche non ha potuto essere caricata: ${detail}`,
  'worker-lost': 'Il processo di calcolo si è fermato più volte: tutto è calcolato nella pagina, che può rispondere più lentamente.',
  'worker-failed': ({ why }) =>
    `La parte che calcola non è potuta partire (${why}). Controllare che i file di Sluice siano insieme e che la politica della pagina li permetta.`,
};
