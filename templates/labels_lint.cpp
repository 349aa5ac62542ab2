// Advice on a draft tender: what is found, the source, and the lawful form.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"lint-gravity.unlawful", "onrechtmatig", "unlawful"},
    {"lint-gravity.risky", "risico", "risk"},
    {"lint-gravity.advice", "advies", "advice"},

    {"lint-subject.works", "werken", "works"},
    {"lint-subject.supplies-services", "leveringen en diensten", "supplies and services"},
    {"lint-subject.social", "sociale en andere specifieke diensten", "social and other specific services"},

    {"lint.originWording", "Herkomst of vestigingsplaats", "Origin or place of establishment"},
    {"lint.originWording.text",
     "‘{matched}’ bevoordeelt inschrijvers of producten uit een gebied. Dat is discriminatie, ook als het "
     "goed is voor het klimaat of de streek.",
     "‘{matched}’ favours bidders or products of an area. That is discrimination, even where it is good for "
     "the climate or the region."},
    {"lint.originWording.source",
     "Aanbestedingswet 2012, artikelen 1.8, 1.12 en 1.15; Richtlijn 2014/24/EU, artikel 18; HvJ EU C-234/03 "
     "(Contse).",
     "Aanbestedingswet 2012, articles 1.8, 1.12 and 1.15; Directive 2014/24/EU, article 18; CJEU C-234/03 "
     "(Contse)."},
    {"lint.originWording.form",
     "Vraag wat u wilt bereiken: een lage MKI inclusief transport (A4), CO2-uitstoot per functionele "
     "eenheid, "
     "het aandeel biobased op massa, of CO2-opslag in het materiaal. Een product uit de streek kan daarmee "
     "winnen; een ander ook.",
     "Ask for what you want to reach: a low MKI including transport (A4), CO2 emission per functional unit, "
     "the biobased share by mass, or CO2 stored in the material. A product of the region can win by that, "
     "and "
     "so can another."},

    {"lint.distanceWording", "Afstand of postcode", "Distance or postcode"},
    {"lint.distanceWording.text",
     "‘{matched}’ laat de afstand of de plaats tellen. Wie verder weg zit, wordt daardoor uitgesloten of "
     "benadeeld.",
     "‘{matched}’ makes the distance or the place count. Whoever is farther away is excluded or put at a "
     "disadvantage by it."},
    {"lint.distanceWording.source",
     "Aanbestedingswet 2012, artikelen 1.8, 1.12 en 1.15; Richtlijn 2014/24/EU, artikel 18; HvJ EU C-234/03 "
     "(Contse).",
     "Aanbestedingswet 2012, articles 1.8, 1.12 and 1.15; Directive 2014/24/EU, article 18; CJEU C-234/03 "
     "(Contse)."},
    {"lint.distanceWording.form",
     "Laat het transport meetellen in de MKI (module A4) of in CO2 per geleverde eenheid. Gaat het om snelle "
     "hulp, vraag dan een responstijd in uren, zonder te zeggen waar iemand vandaan komt.",
     "Let transport count in the MKI (module A4) or in CO2 per delivered unit. Where quick help is what "
     "matters, ask for a response time in hours, without saying where somebody comes from."},

    {"lint.labelWithoutEquivalent", "Keurmerk of norm zonder ‘of gelijkwaardig’",
     "Label or norm without “or equivalent”"},
    {"lint.labelWithoutEquivalent.text",
     "‘{matched}’ wordt gevraagd zonder dat er ‘of gelijkwaardig’ bij staat. Wie hetzelfde anders aantoont, "
     "mag niet worden uitgesloten.",
     "‘{matched}’ is asked without the words “or equivalent”. Whoever proves the same in another way may not "
     "be excluded."},
    {"lint.labelWithoutEquivalent.source",
     "Aanbestedingswet 2012, artikelen 2.76 en 2.78a; Richtlijn 2014/24/EU, artikelen 42 en 43; HvJ EU "
     "C-368/10 (Commissie/Nederland).",
     "Aanbestedingswet 2012, articles 2.76 and 2.78a; Directive 2014/24/EU, articles 42 and 43; CJEU "
     "C-368/10 "
     "(Commission v Netherlands)."},
    {"lint.labelWithoutEquivalent.form",
     "Beschrijf de eis achter het keurmerk of de norm, en schrijf: ‘{label} of gelijkwaardig; de inschrijver "
     "toont de gelijkwaardigheid aan’.",
     "Describe the demand behind the label or norm, and write: “{label} or equivalent; the bidder "
     "demonstrates the equivalence”."},

    {"lint.procedureThreshold", "Onderhands boven de Europese drempel",
     "Private tender above the EU threshold"},
    {"lint.procedureThreshold.text",
     "De geraamde waarde van {value:euro} ligt niet onder de Europese drempel van {threshold:euro} voor "
     "{subject:lint-subject.} (geldig vanaf {from:day}); {procedure:procedure.} mag dan niet.",
     "The estimated value of {value:euro} is not below the EU threshold of {threshold:euro} for "
     "{subject:lint-subject.} (valid from {from:day}); a {procedure:procedure.} is then not allowed."},
    {"lint.procedureThreshold.source",
     "Aanbestedingswet 2012, artikelen 2.1 tot en met 2.3; Richtlijn 2014/24/EU, artikel 4; de "
     "drempels die de Commissie elke twee jaar vaststelt.",
     "Aanbestedingswet 2012, articles 2.1 to 2.3; Directive 2014/24/EU, article 4; the thresholds "
     "that the Commission sets every two years."},
    {"lint.procedureThreshold.form",
     "Kies de openbare of de niet-openbare procedure. Voor sociale en andere specifieke diensten is er een "
     "eigen, eenvoudiger procedure. Splitsen om onder de drempel te blijven mag niet.",
     "Choose the open or the restricted procedure. Social and other specific services have a simpler "
     "procedure of their own. Splitting to stay below the threshold is not allowed."},

    {"lint.shortTerm", "Inschrijftermijn korter dan de wettelijke", "Term shorter than the legal one"},
    {"lint.shortTerm.text",
     "Tussen publicatie en uiterste datum liggen {days:number} dagen; boven de Europese drempel vraagt de "
     "openbare "
     "procedure er ten minste {least:number}.",
     "There are {days:number} days between publication and deadline; above the EU threshold the open "
     "procedure asks "
     "at least {least:number}."},
    {"lint.shortTerm.source",
     "Aanbestedingswet 2012, artikel 2.71 en volgende: 45 dagen, 40 als inschrijvingen elektronisch worden "
     "ingediend; Richtlijn 2014/24/EU, artikel 27.",
     "Aanbestedingswet 2012, article 2.71 and following: 45 days, 40 where bids are handed in "
     "electronically; "
     "Directive 2014/24/EU, article 27."},
    {"lint.shortTerm.form",
     "Kies een latere uiterste datum. Korter mag alleen na een vooraankondiging of bij aantoonbare spoed; "
     "leg dan "
     "vast waarop u zich beroept.",
     "Choose a later deadline. Shorter is allowed after a prior information notice or in demonstrable "
     "urgency only; "
     "then record what you rely on."},

    {"lint.weightsSum", "Wegingen tellen niet op", "Weights do not sum"},
    {"lint.weightsSum.text",
     "De wegingen[ onder criterium {criterion}] van perceel {lot} zijn samen {sum:number} in plaats van "
     "{expected:number}.",
     "The weights[ below criterion {criterion}] of lot {lot} are {sum:number} together instead of "
     "{expected:number}."},
    {"lint.weightsSum.source",
     "Aanbestedingswet 2012, artikelen 1.9 (transparantie) en 2.115; Richtlijn 2014/24/EU, artikel 67, lid "
     "5.",
     "Aanbestedingswet 2012, articles 1.9 (transparency) and 2.115; Directive 2014/24/EU, article 67(5)."},
    {"lint.weightsSum.form",
     "Verdeel precies {expected:number} over de gunningscriteria, en binnen een criterium precies zijn eigen "
     "weging over de subcriteria.",
     "Divide exactly {expected:number} among the award criteria, and within a criterion exactly its own "
     "weight among its subcriteria."},

    {"lint.relativeFormula", "Relatieve formule", "Relative formula"},
    {"lint.relativeFormula.text",
     "Met ‘{rule:rule.}’ bij criterium {criterion} hangt een score af van andere inschrijvingen. Valt een "
     "verliezer weg, dan kan de winnaar veranderen (rangordeparadox).[ In {chance:number}% van gesimuleerde "
     "velden van inschrijvingen gebeurt dat.]",
     "With ‘{rule:rule.}’ on criterion {criterion} a score depends on other bids. When a loser drops out, "
     "the "
     "winner can change (rank reversal).[ In {chance:number}% of simulated fields of bids it does.]"},
    {"lint.relativeFormula.source",
     "Toegestaan als zij vooraf bekend is: HR 9 mei 2014, ECLI:NL:HR:2014:1078.",
     "Allowed when it is announced beforehand: Supreme Court of the Netherlands, 9 May 2014, "
     "ECLI:NL:HR:2014:1078."},
    {"lint.relativeFormula.form",
     "Gebruik een absolute schaal met een aangekondigde ondergrens en bovengrens (lineair). Blijft de "
     "formule "
     "relatief, kondig dan aan of de rangschikking blijft staan of opnieuw wordt berekend.",
     "Use an absolute scale with an announced lower and upper end (linear). If the formula stays relative, "
     "announce whether the ranking is kept or computed anew."},

    {"lint.panelMissing", "Niemand beoordeelt dit", "Nobody grades this"},
    {"lint.panelMissing.text",
     "Criterium {criterion} wordt met een oordeel gewaardeerd, maar er is geen beoordelaar aangewezen. De "
     "inschrijver zou zichzelf dan beoordelen.",
     "Criterion {criterion} is scored by a grade, but no assessor is named. The bidder would then grade "
     "itself."},
    {"lint.panelMissing.source",
     "Aanbestedingswet 2012, artikelen 1.8, 1.9 en 2.115; HvJ EU C-6/15 (Dimarso): de aanbestedende dienst "
     "beoordeelt, door een beoordelingscommissie.",
     "Aanbestedingswet 2012, articles 1.8, 1.9 and 2.115; CJEU C-6/15 (Dimarso): the contracting authority "
     "assesses, by an evaluation committee."},
    {"lint.panelMissing.form",
     "Geef het criterium op de conceptpagina beoordelaars, ten minste drie, en zeg hoe hun oordelen samen "
     "tellen.",
     "Give the criterion assessors on the page of the draft, at least three, and say how their grades count "
     "together."},

    {"lint.placeholderLeft", "Een opmerking van het sjabloon staat er nog",
     "A note of the template is still there"},
    {"lint.placeholderLeft.text", "Er staat nog ‘{matched}’[ in {subject}]. Inschrijvers zouden dit lezen.",
     "There still stands ‘{matched}’[ in {subject}]. Bidders would read this."},
    {"lint.placeholderLeft.source", "Aanbestedingswet 2012, artikel 1.9 (transparantie).",
     "Aanbestedingswet 2012, article 1.9 (transparency)."},
    {"lint.placeholderLeft.form", "Doe wat de opmerking vraagt en haal haar weg.",
     "Do what the note asks and remove it."},

    {"lint.estimateOffScale", "De raming ligt buiten de prijsschaal",
     "The estimate lies outside the price scale"},
    {"lint.estimateOffScale.text",
     "De prijsschaal loopt van {lowest:euro} tot {highest:euro}, de raming is {estimate:euro}. "
     "Inschrijvingen rond de raming krijgen dan allemaal evenveel punten voor de prijs.",
     "The price scale runs from {lowest:euro} to {highest:euro}, the estimate is {estimate:euro}. Bids "
     "around "
     "the estimate then all get the same points for their price."},
    {"lint.estimateOffScale.source",
     "Aanbestedingswet 2012, artikelen 1.9 (transparantie) en 2.115: de aangekondigde weging van de prijs "
     "moet ook uitwerken.",
     "Aanbestedingswet 2012, articles 1.9 (transparency) and 2.115: the announced weight of the price must "
     "also take effect."},
    {"lint.estimateOffScale.form",
     "Leg de prijsschaal rond de raming, ruim genoeg voor wat inschrijvers werkelijk kunnen bieden, of "
     "verbeter de raming.",
     "Put the price scale around the estimate, wide enough for what bidders can really offer, or correct the "
     "estimate."},

    {"lint.priceScaleShort", "Prijsschaal korter dan de kwaliteitsschaal",
     "Price scale shorter than the quality scale"},
    {"lint.priceScaleShort.text",
     "Op prijs kunnen inschrijvingen van perceel {lot} {pricePoints:number} punten verschillen, op kwaliteit "
     "{qualityPoints:number}[ (bij prijzen tot {spread:number} maal de laagste, een aanname)]. Prijs weegt "
     "daardoor feitelijk {effective:number}% in plaats van de aangekondigde {announced:number}%.",
     "Bids on lot {lot} can differ by {pricePoints:number} points on price and by {qualityPoints:number} on "
     "quality[ (with prices up to {spread:number} times the lowest, an assumption)]. So price really weighs "
     "{effective:number}% instead of the announced {announced:number}%."},
    {"lint.priceScaleShort.source",
     "Aanbestedingswet 2012, artikelen 1.9 (transparantie) en 2.115; HvJ EU C-6/15 (Dimarso): de methode mag "
     "de "
     "aangekondigde weging niet veranderen.",
     "Aanbestedingswet 2012, articles 1.9 (transparency) and 2.115; CJEU C-6/15 (Dimarso): the method may "
     "not "
     "alter the announced weighting."},
    {"lint.priceScaleShort.form",
     "Maak de schalen even lang: laat elke schaal van 0 tot 100% van de weging lopen binnen wat inschrijvers "
     "werkelijk kunnen bieden, of kondig de wegingen aan zoals zij uitwerken.",
     "Make the scales equally long: let each run from 0 to 100% of its weight within what bidders can really "
     "offer, or announce the weights as they work out."},

    {"lint.mkiSetsMixed", "MKI-sets A1 en A2 door elkaar", "MKI sets A1 and A2 mixed"},
    {"lint.mkiSetsMixed.text",
     "Criterium {criterion} rekent met set {set}, criterium {other} met de andere. Waarden van set A1 en A2 "
     "zijn niet vergelijkbaar.",
     "Criterion {criterion} computes with set {set}, criterion {other} with the other one. Values of sets A1 "
     "and A2 cannot be compared."},
    {"lint.mkiSetsMixed.source", "Bepalingsmethode Milieuprestatie Bouwwerken; EN 15804+A1 en EN 15804+A2.",
     "Bepalingsmethode Milieuprestatie Bouwwerken; EN 15804+A1 and EN 15804+A2."},
    {"lint.mkiSetsMixed.form",
     "Kies één set voor de hele aanbesteding en noem die bij elk criterium, met de versie van de methode.",
     "Choose one set for the whole tender and name it with each criterion, with the version of the method."},

    {"lint.basisMissing", "Percentage zonder grondslag", "Percentage without a basis"},
    {"lint.basisMissing.text",
     "Criterium {criterion} vraagt een aandeel zonder te zeggen waarvan: massa, volume, aantal, "
     "milieu-impact "
     "of bedrag. Dezelfde levering kan dan zeer verschillende percentages geven.",
     "Criterion {criterion} asks for a share without saying of what: mass, volume, items, impact or spend. "
     "The "
     "same delivery can then give very different percentages."},
    {"lint.basisMissing.source",
     "Aanbestedingswet 2012, artikel 1.9 (transparantie); Platform CB’23, Meten van circulariteit.",
     "Aanbestedingswet 2012, article 1.9 (transparency); Platform CB’23, Measuring circularity."},
    {"lint.basisMissing.form",
     "Schrijf bijvoorbeeld ‘massapercentage’ of ‘% v/v’, en waarover het wordt gerekend. Leg de grondslag "
     "ook bij het criterium vast.",
     "Write “percent by mass” or “% v/v”, for instance, and what it is computed over. Record the basis with "
     "the criterion too."},

    {"lint.descriptionMissing", "Geen beschrijving", "No description"},
    {"lint.descriptionMissing.text",
     "Criterium {criterion} heeft alleen een titel. Een inschrijver kan niet weten wat wordt gevraagd en hoe "
     "het wordt beoordeeld.",
     "Criterion {criterion} has only a title. A bidder cannot know what is asked and how it is assessed."},
    {"lint.descriptionMissing.source",
     "Aanbestedingswet 2012, artikel 1.9 (transparantie); HvJ EU C-19/00 (SIAC): een behoorlijk "
     "geïnformeerde "
     "inschrijver moet het criterium op één manier kunnen uitleggen.",
     "Aanbestedingswet 2012, article 1.9 (transparency); CJEU C-19/00 (SIAC): a reasonably well-informed "
     "bidder must be able to read the criterion in one way."},
    {"lint.descriptionMissing.form",
     "Beschrijf wat wordt gevraagd, waarop wordt gelet en hoe het wordt aangetoond, of neem het criterium "
     "over "
     "uit de criteriabibliotheek.",
     "Describe what is asked, what is looked at and how it is proved, or take the criterion over from the "
     "criteria library."},

    {"lint.verificationMissing", "Geen bewijs of toets genoemd", "No evidence or check named"},
    {"lint.verificationMissing.text",
     "Bij criterium {criterion} staat niet hoe het antwoord wordt aangetoond of nagegaan.",
     "Criterion {criterion} does not say how the answer is proved or checked."},
    {"lint.verificationMissing.source",
     "Richtlijn 2014/24/EU, artikel 67, lid 4; HvJ EU C-448/01 (EVN en Wienstrom): wat niet kan worden "
     "nagegaan, mag niet meetellen.",
     "Directive 2014/24/EU, article 67(4); CJEU C-448/01 (EVN and Wienstrom): what cannot be verified may "
     "not "
     "count."},
    {"lint.verificationMissing.form",
     "Noem het bewijs, zoals een LCA-rapport, stuklijst of verklaring, met ‘of gelijkwaardig’, en de toets "
     "bij "
     "levering.",
     "Name the evidence, such as an LCA report, parts list or declaration, with “or equivalent”, and the "
     "check "
     "on delivery."},

    {"lint.manyCriteria", "Veel gunningscriteria", "Many award criteria"},
    {"lint.manyCriteria.text",
     "Perceel {lot} heeft {count} kwaliteitscriteria; geadviseerd zijn er ten hoogste {advised}. Elk weegt "
     "dan "
     "zo weinig dat het zelden verschil maakt, en het kost inschrijvers en beoordelaars tijd.",
     "Lot {lot} has {count} quality criteria; at most {advised} are advised. Each then weighs so little that "
     "it "
     "seldom makes a difference, and it costs bidders and assessors time."},
    {"lint.manyCriteria.source", "Advies; het aantal is een instelling, geen wet.",
     "Advice; the number is a setting, not law."},
    {"lint.manyCriteria.form",
     "Houd de criteria over die de inschrijvingen onderscheiden; maak van de rest een minimumeis of een "
     "contractbepaling.",
     "Keep the criteria that tell bids apart; make the rest a minimum requirement or a contract clause."},

    {"lint.turnoverHigh", "Omzeteis buiten verhouding", "Turnover requirement out of proportion"},
    {"lint.turnoverHigh.text",
     "Voorwaarde {provision} vraagt met ‘{matched}’ een omzet van {share:number}% van de geraamde waarde; de "
     "ingestelde grens is {limit:number}%. Kleine ondernemingen vallen daardoor af.",
     "Provision {provision} asks with ‘{matched}’ for a turnover of {share:number}% of the estimated value; "
     "the "
     "limit that is set is {limit:number}%. Small firms drop out by it."},
    {"lint.turnoverHigh.source",
     "Aanbestedingswet 2012, artikel 1.10 (proportionaliteit) en de Gids Proportionaliteit: pas toe of leg "
     "uit. "
     "De grens is een instelling.",
     "Aanbestedingswet 2012, article 1.10 (proportionality) and the Gids Proportionaliteit: comply or "
     "explain. "
     "The limit is a setting."},
    {"lint.turnoverHigh.form",
     "Laat de omzeteis weg of verlaag haar; vraag anders een verzekering of zekerheid. Blijft zij, motiveer "
     "dat "
     "dan in de stukken.",
     "Leave the turnover requirement out or lower it; otherwise ask for insurance or security. If it stays, "
     "give the reasons in the documents."},

    {"lint.referenceHigh", "Referentie-eis buiten verhouding", "Reference requirement out of proportion"},
    {"lint.referenceHigh.text",
     "Voorwaarde {provision} vraagt met ‘{matched}’ een referentie van {share:number}% van de geraamde "
     "waarde; "
     "de ingestelde grens is {limit:number}%.",
     "Provision {provision} asks with ‘{matched}’ for a reference of {share:number}% of the estimated value; "
     "the limit that is set is {limit:number}%."},
    {"lint.referenceHigh.source",
     "Aanbestedingswet 2012, artikel 1.10 (proportionaliteit) en de Gids Proportionaliteit: pas toe of leg "
     "uit. "
     "De grens is een instelling.",
     "Aanbestedingswet 2012, article 1.10 (proportionality) and the Gids Proportionaliteit: comply or "
     "explain. "
     "The limit is a setting."},
    {"lint.referenceHigh.form",
     "Vraag een referentie van ten hoogste {limit:number}% van de geraamde waarde, over een kerncompetentie.",
     "Ask for a reference of at most {limit:number}% of the estimated value, about a core competence."},

    {"lint.manyReferences", "Meer referenties per kerncompetentie", "More references for a core competence"},
    {"lint.manyReferences.text",
     "Voorwaarde {provision} vraagt met ‘{matched}’ {count} referenties per kerncompetentie; ingesteld is "
     "{limit}.",
     "Provision {provision} asks with ‘{matched}’ for {count} references for each core competence; {limit} "
     "is "
     "set."},
    {"lint.manyReferences.source",
     "Aanbestedingswet 2012, artikel 1.10 (proportionaliteit) en de Gids Proportionaliteit: pas toe of leg "
     "uit. "
     "Het aantal is een instelling.",
     "Aanbestedingswet 2012, article 1.10 (proportionality) and the Gids Proportionaliteit: comply or "
     "explain. "
     "The number is a setting."},
    {"lint.manyReferences.form",
     "Vraag per kerncompetentie {limit} referentie; een opdracht mag meer competenties aantonen.",
     "Ask {limit} reference for each core competence; one contract may prove several competences."},

    {"lint.estimateMissing", "Geen geraamde waarde", "No estimated value"},
    {"lint.estimateMissing.text",
     "Zonder geraamde waarde kan niet worden nagegaan of de procedure past bij de Europese drempel, en of "
     "omzet- en referentie-eisen in verhouding zijn.",
     "Without an estimated value it cannot be checked whether the procedure suits the EU threshold, and "
     "whether requirements on turnover and references are in proportion."},
    {"lint.estimateMissing.source", "Aanbestedingswet 2012, artikelen 2.13 tot en met 2.22.",
     "Aanbestedingswet 2012, articles 2.13 to 2.22."},
    {"lint.estimateMissing.form",
     "Raam de waarde van de hele opdracht zonder btw, met opties en verlengingen, en leg haar vast.",
     "Estimate the value of the whole contract without VAT, with options and renewals, and record it."},

    {"lint.procedureMissing", "Geen procedure gekozen", "No procedure chosen"},
    {"lint.procedureMissing.text",
     "Zonder procedure kan niet worden nagegaan of zij past bij de geraamde waarde.",
     "Without a procedure it cannot be checked whether it suits the estimated value."},
    {"lint.procedureMissing.source", "Aanbestedingswet 2012, artikelen 1.4 en 2.26 en volgende.",
     "Aanbestedingswet 2012, articles 1.4 and 2.26 and following."},
    {"lint.procedureMissing.form", "Kies de procedure op objectieve gronden en leg haar vast.",
     "Choose the procedure on objective grounds and record it."},

    {"lint.cpvMissing", "Geen CPV-code", "No CPV code"},
    {"lint.cpvMissing.text",
     "Zonder CPV-code wordt aangenomen dat het om leveringen of diensten gaat; voor werken geldt een andere "
     "drempel.",
     "Without a CPV code, supplies or services are assumed; works have another threshold."},
    {"lint.cpvMissing.source", "Verordening (EG) nr. 213/2008.", "Regulation (EC) No 213/2008."},
    {"lint.cpvMissing.form", "Noem de code van het hoofdvoorwerp als eerste.",
     "Name the code of the main subject first."},

    {"lint.thresholdUnknown", "Drempel niet bekend", "Threshold not known"},
    {"lint.thresholdUnknown.text",
     "Voor {date:day} zijn geen Europese drempels ingesteld.[ Er is gerekend met die vanaf {used:day}.]",
     "No EU thresholds are set for {date:day}.[ Those from {used:day} were used.]"},
    {"lint.thresholdUnknown.source", "Instellingen van deze toets, met hun datum.",
     "The settings of this check, with their date."},
    {"lint.thresholdUnknown.form", "Controleer de datum van publicatie, en ga zelf na welke drempel geldt.",
     "Check the date of publication, and find out yourself which threshold holds."},
};

}  // namespace

std::span<const BilingualText> lint_words() { return words; }

}  // namespace templates
