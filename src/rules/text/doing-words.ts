/** Headings that say how the work is done. */
const HOW =
  /tillvägagång|så här|såhär|så går|så gör|gör så|så arbetar|så fungerar|så hanterar|arbetsgång|arbetssätt|arbetsordning|arbetsflöde|arbetsbeskrivning|genomför(?!andeplan)|utförande|att utföra|utför så|instruktion|\bsteg|\bmetod(?!stöd)|handläggning(?!stid)|hantera|hantering|förfar|rutinbeskrivning|processbeskrivning|beskrivning av (?:rutin|arbet|hur)|checklist|flöde|lathund|\batt göra\b|\bhur\b|vad (?:du|vi|man|personalen) (?:ska |skall )?(?:göra|gör)|\bmoment|praktisk|^\W*åtgärder\b|ordningsföljd|gången (?:i|vid)|^[\d.\s]*rutin(?:en)?\W*$|^[\d.\s]*process(?:en)?\W*$|aktiviteter/i;

/** Headings that tell of the routine, not of the work. */
const ASIDE =
  /^[\d.\s]*(?:syfte|mål\b|målet|målsättning|bakgrund|inledning|introduktion$|omfattning|avgränsning|gäller för|målgrupp|vem rutinen|vilka rutinen|berörda|definition|begrepp|ordlista|ordförklaring|förkortning|bilag|referens|relatera|länkar|läs mer|mer information|lag|styrande|styrdokument|källor|källa|litteratur|revision|revidering|versionshistor|ändringar|historik|uppföljning|hur rutinen|kontakt|giltighet|förutsättning|om rutinen|om dokumentet|dokumentinformation|distribution|innehåll)/i;

/** Headings under which somebody's duties stand. */
const WHO = /ansvar|\bvem\b|\bvilka gör|roller|befogenhet|arbetsfördelning|uppgiftsfördelning|utförs av|deltagare/i;

/** Columns of tables that say who. */
export const WHO_COLUMN = /^(?:vem|ansvar\p{L}*|utför\p{L}*|funktion|roll|vem gör.*|vem ansvarar.*)$/iu;

/** Columns of tables that say what to do. */
export const HOW_COLUMN =
  /^(?:steg|moment|aktivitet|åtgärd|gör så här|så här gör du|hur|hur gör.*|vad görs|vad ska göras|att göra|tillvägagångssätt|arbetssätt|vad du gör|vad)$/i;

/** Whether a heading is about the way of working. Headings of what surrounds the work never are. */
export const tellsHow = (title: string): boolean =>
  HOW.test(title) && !/^[\d.\s]*hur rutinen|^[\d.\s]*uppföljning/i.test(title);

/** Whether a heading only frames the routine: purpose, definitions, references. */
export const isAside = (title: string): boolean => ASIDE.test(title) && !tellsHow(title);

/** Whether a heading is about who answers for what. */
export const tellsWho = (title: string): boolean => WHO.test(title);

/** Words for functions in social services, care and schools, with prefixes and endings (enhetschefen, nattsjuksköterska). */
export const FUNCTION =
  /(?<![\p{L}])(?:\p{L}{0,30}(?:chef|handläggare|sekreterare|sköterska|terapeut|pedagog|assistent|behandlare|rådgivare|vårdare|samordnare|ledare|medarbetare|personal|stödjare|strateg|utvecklare|kurator|psykolog|logoped|dietist|registrator|administratör|receptionist|koordinator|vaktmästare|vikarie|föreståndare|patrull|team|utredare|ekonom|controller|arkivarie|jurist|upphandlare|konsulent|inspektör)(?:en|n|er|na|erna|erna|s|ens|ns|et|ets|or|orna|an|ans|are|arna|rna|rnas|ernas)?|(?:vård)?biträde\p{L}{0,5}|fysioterapeut\p{L}{0,4}|kontakt(?:man|person)\p{L}{0,5}|skyddsombud\p{L}{0,4}|legitimerad[ea]?|\p{L}{0,20}ansvarig[ae]?|arbetslag\p{L}{0,3}|arbetsgrupp\p{L}{0,4}|\p{L}{0,20}nämnden|\p{L}{0,20}utskottet|ordförande\p{L}{0,2}|\p{L}{0,12}jour(?:en|havande)?|hemtjänsten|hemsjukvården|socialtjänsten|mottagningen|rektor\p{L}{0,2}|lärare\p{L}{0,2}|MAS|MAR)(?![\p{L}])/iu;
