import type { TableKind } from '@sluice/model';

/**
 * Words that name columns, per field, the surest first: English, French, Italian, German, some Spanish. Written as `plainWords` gives them.
 * A field further up takes its column first.
 */
export const HEADER_WORDS: Readonly<Record<TableKind, Readonly<Record<string, string>>>> = {
  deals: {
    id: 'id|deal id|record id|opportunity id|hs object id|id opportunite|identifiant|id opportunita|vorgangsnummer|id oportunidad',
    name: 'name|deal name|deal|opportunity name|opportunity|dealname|title|topic|opportunite|nom de l opportunite|affaire|intitule|titre|nom|opportunita|nome opportunita|trattativa|affare|nome|titolo|verkaufschance|opportunitat|geschaft|bezeichnung|titel|chance|oportunidad|negocio|nombre',
    account:
      'account name|account|company name|company|associated company|customer|client|organization|organisation|org name|lead name|compte|nom du compte|societe|entreprise|cliente|azienda|societa|kunde|firma|unternehmen|cuenta|empresa',
    accountId: 'account id|company id|organization id|org id|lead id|client id|id client',
    owner:
      'owner|deal owner|opportunity owner|owner name|sales rep|sales agent|salesperson|rep|assigned to|user name|commercial|proprietaire|responsable|vendeur|responsabile|proprietario|venditore|commerciale|agente|verantwortlich|zustandig|inhaber|besitzer|verkaufer|vertriebsmitarbeiter|propietario|vendedor',
    ownerId: 'owner id|hubspot owner id|user id',
    team: 'team|team id|sales team|territory|regional office|equipe|squadra|vertriebsteam|equipo',
    pipeline: 'pipeline|pipeline name|pipeline id|sales process|processus de vente|vertriebsprozess',
    stage:
      'stage|deal stage|stage name|sales stage|dealstage|pipeline stage|status label|stage id|etape|phase|etape de vente|fase|fase trattativa|stadio|verkaufsphase|vertriebsphase|stufe|etapa',
    outcome: 'outcome|status type|status|result|statut|etat|resultat|esito|stato|ergebnis|resultado|estado',
    won: 'won|is won|is closed won|hs is closed won|gagnee|gagne|vinta|vinto|gewonnen|ganada',
    closed: 'closed|is closed|hs is closed|fermee|chiusa|chiuso|geschlossen|cerrada',
    amountMinor: 'amount minor',
    amount:
      'amount|deal amount|opportunity amount|deal value|value|close value|revenue|expected revenue|total|price|montant|valeur|importo|valore|ammontare|betrag|wert|volumen|umsatz|importe|valor|monto',
    currency:
      'currency|amount currency|deal currency code|currency iso code|currency code|currency of value|value currency|devise|monnaie|valuta|divisa|wahrung|moneda',
    probability: 'probability|win probability|deal probability|confidence|probabilite|probabilita|wahrscheinlichkeit|probabilidad',
    createdOn:
      'created on|created at|created|create date|created date|creation date|date created|add time|deal created|created time|createdate|engage date|opened|cree le|date de creation|creee le|creato il|creata il|data creazione|data di creazione|erstellt am|erstellt|erstelldatum|erstellungsdatum|angelegt am|fecha de creacion',
    updatedOn:
      'updated on|updated at|last modified date|last modified|modified|update time|date updated|modifie le|derniere modification|ultima modifica|data modifica|geandert am|letzte anderung',
    expectedCloseOn:
      'expected close on|expected close date|expected close|estimated close date|date de cloture prevue|cloture prevue|chiusura prevista|data chiusura prevista|voraussichtlicher abschluss|erwarteter abschluss|geplanter abschluss|cierre previsto',
    closedOn:
      'closed on|closed at|closed date|close time|date closed|actual close date|date de cloture reelle|cloturee le|chiusa il|data chiusura effettiva|geschlossen am|abgeschlossen am',
    closeOn:
      'close date|close on|closing date|close|closedate|date de cloture|cloture|data chiusura|data di chiusura|chiusura|abschlussdatum|abschluss|schlusstermin|fecha de cierre|cierre',
    stageEnteredOn: 'stage entered on|stage entered at|stage change time|last stage change date|stage since|dans l etape depuis|in fase dal|in phase seit',
    lastActivityOn:
      'last activity on|last activity at|last activity date|last activity|last touch on|last contacted|notes last updated|derniere activite|ultima attivita|letzte aktivitat|ultima actividad',
    nextStepOn: 'next step on|next step date|next activity date',
    nextStep:
      'next step|next activity|next action|next activity subject|prochaine etape|prochaine action|prossimo passo|prossima attivita|nachster schritt|siguiente paso',
    type: 'type|deal type|opportunity type|dealtype|tipo|typ',
    leadSource: 'lead source|source|original source|origin|channel|origine|fonte|provenienza|quelle|herkunft|fuente',
    lostReason:
      'lost reason|closed lost reason|loss reason|reason for loss|motif de perte|raison de la perte|motivo perdita|motivo della perdita|verlustgrund|motivo de perdida',
    forecastCategory: 'forecast category|forecast category name|categorie de prevision|categoria previsione|prognosekategorie',
    lastOpenStage: 'last open stage',
    url: 'url|link|deal url|lien|collegamento',
  },
  stages: {
    id: 'id|stage id|key|api name',
    label: 'label|name|stage|stage name|etape|phase|nom|fase|nome|bezeichnung|stufe|etapa|nombre',
    pipeline: 'pipeline id|pipeline',
    pipelineLabel: 'pipeline label|pipeline name|pipeline',
    order: 'order|sort order|display order|position|order nr|sort|ordre|ordine|posizione|reihenfolge|orden',
    kind: 'kind|outcome|type|status|resultat|esito|tipo|ergebnis|typ',
    won: 'won|is won|gagnee|vinta|gewonnen',
    closed: 'closed|is closed|fermee|chiusa|geschlossen',
    probability: 'probability|default probability|deal probability|probabilite|probabilita|wahrscheinlichkeit|probabilidad',
    rotDays: 'rot days|days to rotten|rotten days|stale days',
  },
  history: {
    deal: 'deal id|deal|opportunity id|opportunity|record id|opportunite|opportunita|trattativa|verkaufschance|oportunidad|id',
    at: 'at|timestamp|date|changed at|changed on|change date|time|created date|when|date de modification|quand|data|quando|datum|zeitpunkt|fecha',
    field: 'field|property|champ|campo|feld',
    from: 'from|old value|from stage|old stage|previous stage|de|ancienne valeur|ancienne etape|da|vecchio valore|von|alter wert|alte phase',
    to: 'to|new value|to stage|new stage|stage|value|a|nouvelle valeur|nouvelle etape|etape|nuovo valore|nuova fase|fase|nach|neuer wert|neue phase|phase|etapa',
  },
  activities: {
    id: 'id|activity id',
    deal: 'deal id|deal|opportunity id|opportunity|opportunite|opportunita|trattativa|verkaufschance|oportunidad',
    owner: 'owner|owner id|assigned to|user|user id|responsable|proprietaire|responsabile|proprietario|inhaber|zustandig',
    type: 'type|activity type|kind|activity|tipo|typ|aktivitat',
    at: 'at|date|timestamp|start|due date|time|created date|data|datum|fecha',
    done: 'done|completed|is done|fait|fatto|erledigt|hecho',
    outcome: 'outcome|result|resultat|esito|ergebnis|resultado',
    direction: 'direction|direzione|richtung|sens',
  },
  quotas: {
    periodStart: 'period start',
    periodEnd: 'period end',
    period: 'period|quarter|month|year|periode|trimestre|mois|annee|periodo|mese|anno|zeitraum|quartal|monat|jahr|mes|ano',
    from: 'from|start|start date|debut|du|da|dal|inizio|von|beginn|desde',
    to: 'to|end|end date|fin|au|a|al|fine|bis|ende|hasta',
    owner: 'owner|owner id|sales rep|sales agent|rep|person|commercial|proprietaire|responsabile|proprietario|venditore|verantwortlich|verkaufer|vendedor',
    team: 'team|team id|equipe|squadra|equipo',
    amount: 'amount|quota|target|goal|value|objectif|montant|obiettivo|importo|ziel|zielwert|betrag|objetivo|importe',
    currency: 'currency|devise|valuta|divisa|wahrung|moneda',
  },
  people: {
    id: 'id|user id|owner id|person id|sales rep id',
    name: 'name|full name|display name|owner|sales agent|sales rep|rep|user|nom|nome|mitarbeiter|nombre',
    firstName: 'first name|prenom|vorname',
    lastName: 'last name|surname|nom de famille|cognome|nachname|apellido',
    email: 'email|mail|e mail',
    team: 'team|team id|team name|regional office|territory|equipe|squadra|equipo',
    manager: 'manager|manager id|manager name|sales manager|responsable|responsabile|vorgesetzter|leiter',
    from: 'valid from|start date|from|depuis|dal|seit',
    to: 'valid to|end date|to|jusqu au|al|bis',
  },
  rates: {
    currency: 'currency|currency code|iso code|from|devise|valuta|divisa|wahrung|moneda',
    date: 'date|valid from|start date|data|datum|fecha',
    rate: 'rate to reporting|rate|exchange rate|conversion rate|taux|cambio|tasso|kurs|wechselkurs|tasa',
  },
};
