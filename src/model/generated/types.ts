// Made from schemas/ by `npm run generate`. Do not edit: change the schema.

export interface Aktivitet {
typ?: "aktivitet"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
process?: string
ordning?: number
utan_rutin?: string
}

export interface Analys {
typ?: "analys"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
"år"?: number
period?: (string | number)
avsnitt?: string
mall?: string
}

export interface Antalsrad {
datum?: string
period?: (string | number)
slag?: ("avvikelse" | "klagomål" | "synpunkt" | "lex Sarah" | "lex Maria" | "ej verkställt beslut")
antal?: number
enhet?: string
kategori?: string
"kön"?: string
"från"?: ("brukare" | "närstående" | "personal" | "vårdgivare" | "socialtjänst" | "LSS-verksamhet" | "myndighet" | "förening" | "anonym")
process?: string
rutin?: string[]
}

export interface Atgard {
typ?: "åtgärd"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
beslutad?: string
senast?: string
status?: ("planerad" | "pågår" | "genomförd" | "avbruten")
"genomförd"?: string
med_anledning_av?: string[]
orsak?: string
"ändrar"?: string[]
effekt?: {
"följs_upp"?: string
"uppföljd"?: string
"nådd"?: ("ja" | "delvis" | "nej" | true | false)
"bedömning"?: string
}
}

export interface Egenkontroll {
typ?: "egenkontroll"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
frekvens?: string
metod?: string
urval?: string
"gäller"?: string[]
kontrollpunkter?: {
id?: string
text?: string
"målvärde"?: string
"mått"?: ("procent" | "%" | "procentenheter" | "dagar" | "månader" | "kr" | "antal" | "poäng" | "medelvärde")
population?: string
skala?: string
}[]
underlag?: ("avvikelser" | "klagomål och synpunkter" | "lex Sarah" | "tillsyn" | "statistik" | "kvalitetsregister" | "brukarundersökning" | "medarbetarenkät" | "egen enkät" | "aktgranskning" | "ekonomi" | "tidigare rapporter" | "dialog" | "analysdag")[]
forum?: string
"från"?: string
till?: string
frist?: string
}

export interface Enhet {
typ?: "enhet"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
del_av?: string
chef?: string
driftform?: ("egen regi" | "entreprenad" | "LOV" | "annan kommun")
lagar?: ("SoL" | "LSS" | "HSL" | "TvL")[]
uppdrag?: ("myndighetsutövning" | "utförande" | "öppen verksamhet" | "stöd")[]
"målgrupp"?: string[]
}

export interface Handbok {
format?: 1
organisation?: string
"nämnd"?: string
kommunkod?: string
lagar?: ("SoL" | "LSS" | "HSL" | "TvL")[]
lagregister?: {
lag?: string
kontrollerad?: string
ansvar?: string[]
}[]
"berättelse"?: {
namn?: string
"fastställs_av"?: string
senast?: string
enheternas_senast?: string
beslut?: {
"år"?: number
mall?: string
enhet?: string
"fastställd"?: string
beslut?: string
dnr?: string
}[]
}
"patientsäkerhetsberättelse"?: {
senast?: string
}
revision?: {
intervall?: string
"längsta_intervall"?: (string | {
[k: string]: string
})
varsel?: string
}
riskmatris?: {
skala?: number
"åtgärd_från"?: number
alltid_vid_konsekvens?: number
ord?: {
sannolikhet?: string[]
konsekvens?: string[]
}
}
beslutsordning?: {
[k: string]: string[]
}
"kvalitetsområden"?: (string | {
namn?: string
lagrum?: string[]
syfte?: string
})[]
"områden"?: string[]
krav?: {
id?: string
text?: string
lagrum?: string[]
"källa"?: string
}[]
begrepp?: {
ord?: string
betydelse?: string
lagrum?: string[]
}[]
tider?: {
utredning?: string
"återkoppling"?: string
}
minsta_grupp?: number
"tidig_översyn_vid"?: number
"gäller_inte"?: {
lagrum?: string
"skäl"?: string
enhet?: string[]
}[]
regler?: {
[k: string]: "fel" | "varning" | "tips" | "av"
}
undanta?: string[]
rapport?: {
format?: ("md" | "html" | "docx" | "pdf")[]
mallar?: string
}
}

export interface Handelse {
typ?: "händelse"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
slag?: ("avvikelse" | "klagomål" | "synpunkt" | "lex Sarah" | "lex Maria")
inkom_som?: ("avvikelse" | "klagomål" | "synpunkt" | "lex Sarah" | "lex Maria")
lag?: ("SoL" | "LSS" | "HSL")
inkom?: string
"från"?: ("brukare" | "närstående" | "personal" | "vårdgivare" | "socialtjänst" | "LSS-verksamhet" | "myndighet" | "förening" | "anonym")
process?: string
rutin?: string[]
kategori?: string
allvarlighet?: number
orsak?: string
utredd?: string
"bedömning"?: ("allvarligt missförhållande" | "påtaglig risk för allvarligt missförhållande" | "missförhållande" | "risk för missförhållande" | "inget" | "vårdskada" | "allvarlig vårdskada" | "ingen")
"anmäld_ivo"?: string
"återkopplad"?: string
"åtgärder"?: string[]
}

export interface Indikator {
typ?: "indikator"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
"mål"?: string[]
"källa"?: {
slag?: ("Kolada" | "Öppna jämförelser" | "officiell statistik" | "brukarundersökning" | "medarbetarenkät" | "kvalitetsregister" | "verksamhetssystem" | "egen" | "annan")
nyckeltal?: string
}
frekvens?: string
"målvärde"?: (string | {
"från"?: number
"målvärde"?: string
}[])
"mått"?: ("procent" | "%" | "procentenheter" | "dagar" | "månader" | "kr" | "antal" | "poäng" | "medelvärde")
population?: string
skala?: string
utfall?: {
period?: (string | number)
"värde"?: (number | string)
enhet?: string
antal_svar?: number
svarsfrekvens?: (number | string)
kvinnor?: (number | string)
"män"?: (number | string)
uttag?: string
}[]
}

export interface Kompetens {
typ?: "kompetens"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
slag?: ("introduktion" | "utbildning" | "handledning" | "metodstöd" | "information")
"för"?: string[]
frekvens?: string[]
"innehåll"?: string[]
"sätt"?: ("muntligt" | "skriftligt")[]
"genomförd"?: {
datum?: string
antal?: number
totalt?: number
enhet?: string[]
}[]
}

export interface Kunskap {
typ?: "kunskap"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
"källa"?: ("forskning" | "profession" | "brukare" | "myndighet")
utgivare?: string
utgiven?: (string | number)
"länk"?: string
"stöder"?: string[]
}

export interface Kvalitetsinsats {
typ?: "kvalitetsinsats"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
"år"?: number
uppgifter?: {
id?: string
ansvar?: string[]
uppgift?: string
senast?: string[]
frekvens?: string
"löpande"?: ("ja" | "nej" | true | false)
"genomförd"?: string[]
anteckning?: string
}[]
"stödresurser"?: string[]
"mål"?: string[]
}

export interface Mal {
typ?: "mål"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
"nivå"?: ("fullmäktige" | "nämnd" | "enhet")
"år"?: number[]
del_av?: string
}

export interface Process {
typ?: "process"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
"fastställd"?: (string | number)
"fastställd_av"?: string
beslut?: string
version?: (string | number)
revisionsdatum?: string
reviderad?: (string | number)
"reviderad_utan_ändring"?: ("ja" | "nej" | true | false)
"först_fastställd"?: (string | number)
"upprättad_av"?: string
intervall?: string
"gäller_från"?: string
"ersätter"?: string[]
syfte?: string
del_av?: string
samverkan?: {
med?: string
slag?: ("intern" | "extern")
hur?: string
}[]
}

export interface Protokoll {
typ?: "protokoll"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
avser?: string
datum?: string
period?: (string | number)
utfall?: ("genomförd" | "utan brist" | "mindre brist" | "större brist" | "ej genomförd")
orsak?: string
resultat?: {
punkt?: string
utfall?: ("genomförd" | "utan brist" | "mindre brist" | "större brist" | "ej genomförd")
"värde"?: (number | string)
antal?: number
totalt?: number
kvinnor?: (number | string)
"män"?: (number | string)
}[]
"åtgärder"?: string[]
deltog?: string[]
delgivet?: {
till?: string
datum?: string
}[]
"nästa"?: string
}

export interface Register {
typ?: "register"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
"innehåller"?: ("händelser" | "antal")
fil?: string
kolumner?: {
[k: string]: string
}
"källa"?: string
uttag?: string
period?: (string | number)
}

export interface Riskanalys {
typ?: "riskanalys"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
datum?: string
anledning?: ("fortlöpande" | "omorganisation" | "ny teknik" | "ny metod" | "händelse")
"gäller"?: string[]
"nästa"?: string
risker?: {
id?: string
"händelse"?: string
orsak?: string
"följd"?: string
sannolikhet?: number
konsekvens?: number
hanteras_av?: string[]
"åtgärder"?: string[]
"ingen_åtgärd"?: string
efter?: {
sannolikhet?: number
konsekvens?: number
}
}[]
}

export interface Roll {
typ?: "roll"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
"nivå"?: ("fullmäktige" | "kommunstyrelse" | "nämnd" | "utskott" | "förvaltning" | "avdelning" | "enhet" | "medarbetare" | "särskild" | "forum" | "extern")
uppgifter?: (string | {
text?: string
lagrum?: string[]
})[]
"behörighet"?: string[]
"ingår"?: string[]
"sammanträden"?: (string | string[])
"brevlåda"?: string
}

export interface Rutin {
typ?: "rutin"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
"fastställd"?: (string | number)
"fastställd_av"?: string
beslut?: string
version?: (string | number)
revisionsdatum?: string
reviderad?: (string | number)
"reviderad_utan_ändring"?: ("ja" | "nej" | true | false)
"först_fastställd"?: (string | number)
"upprättad_av"?: string
intervall?: string
"gäller_från"?: string
"ersätter"?: string[]
aktivitet?: string[]
process?: string[]
"utförs_av"?: string[]
del_av?: string
pappersutskrift?: ("ja" | "nej" | true | false)
}

export interface Samverkan {
typ?: "samverkan"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
"fastställd"?: (string | number)
"fastställd_av"?: string
beslut?: string
version?: (string | number)
revisionsdatum?: string
reviderad?: (string | number)
"reviderad_utan_ändring"?: ("ja" | "nej" | true | false)
"först_fastställd"?: (string | number)
"upprättad_av"?: string
intervall?: string
"gäller_från"?: string
"ersätter"?: string[]
parter?: string[]
"gäller"?: string[]
"tidsgränser"?: string[]
}

export interface Styrdokument {
typ?: "styrdokument"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
"fastställd"?: (string | number)
"fastställd_av"?: string
beslut?: string
version?: (string | number)
revisionsdatum?: string
reviderad?: (string | number)
"reviderad_utan_ändring"?: ("ja" | "nej" | true | false)
"först_fastställd"?: (string | number)
"upprättad_av"?: string
intervall?: string
"gäller_från"?: string
"ersätter"?: string[]
slag?: ("ledningssystem" | "policy" | "riktlinje" | "plan" | "program" | "reglemente" | "delegationsordning" | "anvisning" | "värdighetsgaranti" | "annat")
externt?: ("ja" | "nej" | true | false)
"länk"?: string
kontrollerad?: string
mall?: string
avsnitt?: string
}

export interface Tillsyn {
typ?: "tillsyn"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
granskare?: string
"öppnad"?: string
beslutad?: string
utfall?: ("utan brist" | "brist" | "föreläggande")
brister?: {
id?: string
text?: string
"åtgärder"?: string[]
}[]
avslutad?: string
}

export interface Uppfoljning {
typ?: "uppföljning"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
status?: ("utkast" | "gällande" | "upphävd")
"gäller_till"?: string
"upphävd_av"?: string
frekvens?: string
metod?: string
urval?: string
"gäller"?: string[]
kontrollpunkter?: {
id?: string
text?: string
"målvärde"?: string
"mått"?: ("procent" | "%" | "procentenheter" | "dagar" | "månader" | "kr" | "antal" | "poäng" | "medelvärde")
population?: string
skala?: string
}[]
underlag?: ("avvikelser" | "klagomål och synpunkter" | "lex Sarah" | "tillsyn" | "statistik" | "kvalitetsregister" | "brukarundersökning" | "medarbetarenkät" | "egen enkät" | "aktgranskning" | "ekonomi" | "tidigare rapporter" | "dialog" | "analysdag")[]
forum?: string
"från"?: string
till?: string
frist?: string
slag?: ("internkontroll" | "kvalitetsrevision" | "riktad" | "ledningssystem" | "avtal" | "budget" | "internrevision" | "biståndsbeslut" | "statistik" | "analysdag" | "brukarundersökning" | "medarbetarenkät" | "systematisk uppföljning" | "ledningens genomgång" | "verksamhetsuppföljning" | "tertialuppföljning" | "utvärdering" | "annan")
senast?: string
uppdrag_av?: string
anledning?: string
delges?: {
till?: string
"när"?: string
inom?: string
}[]
}

export interface Utforare {
typ?: "utförare"
id?: string
titel?: string
tidigare_id?: string[]
enhet?: string[]
"område"?: string[]
ansvar?: string[]
lagrum?: string[]
"kvalitetsområde"?: string[]
uppfyller?: string[]
dnr?: string
bilagor?: {
fil?: string
titel?: string
}[]
undantag?: {
regel?: string
"skäl"?: string
till?: string
}[]
driftform?: ("egen regi" | "entreprenad" | "LOV" | "annan kommun")
avtal?: {
dnr?: string
"från"?: string
till?: string
}
krav?: string[]
redovisar?: {
id?: string
vad?: string
frekvens?: string
senast?: string
}[]
}

/** Every built-in document type and its data. */
export interface Typer {
  aktivitet: Aktivitet;
  analys: Analys;
  åtgärd: Atgard;
  egenkontroll: Egenkontroll;
  enhet: Enhet;
  händelse: Handelse;
  indikator: Indikator;
  kompetens: Kompetens;
  kunskap: Kunskap;
  kvalitetsinsats: Kvalitetsinsats;
  mål: Mal;
  process: Process;
  protokoll: Protokoll;
  register: Register;
  riskanalys: Riskanalys;
  roll: Roll;
  rutin: Rutin;
  samverkan: Samverkan;
  styrdokument: Styrdokument;
  tillsyn: Tillsyn;
  uppföljning: Uppfoljning;
  utförare: Utforare;
}
