/** Verbs that steps in municipal routines begin with, in the form that tells somebody to act. */
export const IMPERATIVES: ReadonlySet<string> = new Set(
  (
    'aktualisera analysera anmäl anpassa ansök anteckna använd arbeta arkivera avbryt avboka avgör avidentifiera avsluta ' +
    'avtala be bedöm beakta begär bekräfta berätta beräkna beskriv besluta bestäm beställ besvara besök betala ' +
    'bevaka bevara bifoga bistå bjud blockera boka byt bär börja desinficera diskutera dokumentera dra dubbelkolla ' +
    'efterfråga erbjud ersätt fatta fotografera fortsätt fråga fyll följ fördela förbered förklara ' +
    'försäkra förvara förvissa ge genomför granska gå gör handla hantera hjälp hitta håll hälsa ' +
    'hämta hänvisa höj identifiera informera inhämta initiera inled inventera isolera journalför justera kalla ' +
    'kartlägg klargör klicka knacka kolla komplettera konsultera kontakta kontrollera koppla kopiera kryssa lagra ' +
    'larma leta lista logga lossa lyft lyssna lås låt lägg lämna läs lös makulera markera meddela motivera ' +
    'mät möt notera närvara observera ombesörj omplacera ompröva ordna pausa placera planera polisanmäl prata presentera ' +
    'prioritera prova pröva påbörja påminn påtala rapportera redovisa registrera rekvirera rengör ring rådgör räkna ' +
    'rätta sammanfatta sammankalla sammanställ samla samordna samråd samtala samtyck samverka scanna se sekretesspröva ' +
    'signera sitt skanna skapa skicka skilj skriv skydda skölj slå släck släng sortera spara sprita spärra spola ' +
    'stanna starta stoppa stäm stäng städa stötta summera säg säkerställ säkra sänd sätt sök ta tacka tag tala ' +
    'tillfråga tillkalla tillse torka träffa trösta tvätta tydliggör tänd tänk töm underrätta undersök undvik upplys ' +
    'upprepa upprätta uppdatera uppmana utforma utför utgå utred utse utvärdera utarbeta vaccinera varna vidarebefordra ' +
    'vidta visa vänd vänta värdera välj väck väg återkalla återkom återkoppla återlämna återställ åk åtgärda ändra ' +
    'öppna överför överlämna överväg övervaka'
  ).split(' '),
);

/** Words that end like a verb in the imperative but begin the name of what is done to something. */
export const NOT_IMPERATIVES: ReadonlySet<string> = new Set(
  (
    'alla samtliga denna dessa båda vissa några övriga inga flera många egna berörda nya gamla akuta svåra samma ' +
    'enskilda anhöriga närstående skriftliga muntliga beslutade aktuella särskilda relevanta viktiga eventuella'
  ).split(' '),
);

/** The first word of a step, in lower case, past bold marks, numbers and check boxes. */
export const firstWord = (text: string): string => (/\p{L}+/u.exec(text.slice(0, 80))?.[0] ?? '').toLowerCase();

/** Whether a sentence tells somebody to do something. */
export const isImperative = (sentence: string): boolean => IMPERATIVES.has(firstWord(sentence));
