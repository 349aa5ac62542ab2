// Market consultations: the pack for suppliers, its standard questions, the report.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"consultation.title", "Marktconsultatie", "Market consultation"},
    {"consultation.about", "Marktconsultatie: {title}", "Market consultation: {title}"},
    {"consultation.background.draft",
     "De opdrachtgever bereidt een inkoop voor: {title}. Voordat de criteria vaststaan, wil hij weten wat de "
     "markt "
     "kan waarmaken, hoe dat te bewijzen is en wat het kost.",
     "The buyer is preparing a purchase: {title}. Before the criteria are fixed, the buyer wants to know "
     "what the "
     "market can deliver, how that can be proved and what it costs."},
    {"consultation.planning.opens", "De consultatie gaat open.", "The consultation opens."},
    {"consultation.planning.closes", "Laatste dag om te antwoorden.", "Last day to answer."},
    {"consultation.version", "Versie van de criteria", "Version of the criteria"},
    {"consultation.hash", "Kenmerk (SHA-256)", "Fingerprint (SHA-256)"},
    {"consultation.segment", "Inkoopsegment", "Segment"},
    {"consultation.owner", "Opdrachtgever", "Buyer"},
    {"consultation.open-from", "Open van", "Open from"},
    {"consultation.open-until", "Open tot en met", "Open until"},
    {"consultation.contact", "Contact", "Contact"},
    {"consultation.basis", "Criteria uit", "Criteria from"},
    {"consultation.basis.segment", "de criteriabibliotheek voor segment {id}",
     "the criteria library for segment {id}"},
    {"consultation.basis.template", "sjabloon {id}, versie {version}", "template {id}, version {version}"},
    {"consultation.basis.draft", "een concept van aanbesteding {id}", "a draft of tender {id}"},

    {"consultation.sheet.readme", "Lees mij", "Read me"},
    {"consultation.sheet.background", "Achtergrond", "Background"},
    {"consultation.sheet.criteria", "Criteria", "Criteria"},
    {"consultation.sheet.formulas", "Rekenblad", "Calculator"},
    {"consultation.sheet.answers", "Antwoorden", "Answers"},
    {"consultation.sheet.scales", "Schalen", "Scales"},

    {"consultation.status", "Wat deze consultatie is", "What this consultation is"},
    {"consultation.status.1",
     "Dit is een marktconsultatie als bedoeld in artikel 2.25 van de Aanbestedingswet 2012. Het is geen "
     "aanbestedingsprocedure en geen uitnodiging om een offerte te doen. Niemand kan er rechten aan "
     "ontlenen.",
     "This is a preliminary market consultation (article 40 of Directive 2014/24/EU). It is no procurement "
     "procedure and no invitation to tender. Nobody can derive rights from it."},
    {"consultation.status.2",
     "Deelnemen is niet nodig om later mee te doen aan een aanbesteding, en geeft daarbij geen voorsprong. "
     "Wie "
     "niet meedoet, heeft later dezelfde kansen.",
     "Taking part is not needed for a later tender and gives no advantage in it. Who does not take part has "
     "the same chances later."},
    {"consultation.status.3",
     "Iedereen krijgt dezelfde informatie. Wat de opdrachtgever met de antwoorden doet, staat in een "
     "openbaar, "
     "geanonimiseerd verslag.",
     "Everybody gets the same information. What the buyer does with the answers is told in a public, "
     "anonymised "
     "report."},
    {"consultation.status.4",
     "Uw antwoorden binden u niet, en de opdrachtgever is niet gebonden aan wat hier staat: criteria, "
     "formules "
     "en planning kunnen nog veranderen.",
     "Your answers do not bind you, and the buyer is not bound by what is written here: criteria, formulas "
     "and "
     "planning may still change."},
    {"consultation.how", "Zo antwoordt u", "How to answer"},
    {"consultation.how.cells", "Gele cellen zijn voor u", "Yellow cells are yours"},
    {"consultation.how.locked", "De rest staat vast", "The rest is fixed"},
    {"consultation.how.1",
     "Vul het blad Antwoorden in. U hoeft niet elke vraag te beantwoorden. Een toelichting mag altijd.",
     "Fill in the sheet Answers. You need not answer each question. A remark is always welcome."},
    {"consultation.how.2",
     "Op het blad Rekenblad ziet u wat een antwoord waard is: typ een mogelijk antwoord en lees af hoeveel "
     "procent "
     "van de punten voor dat criterium het geeft. Het Rekenblad hoort niet bij uw antwoord en wordt niet "
     "gelezen.",
     "The sheet Calculator shows what an answer is worth: type a possible answer and see which percentage of "
     "that "
     "criterion's points it gives. The Calculator is not part of your answer and is not read."},
    {"consultation.how.3",
     "Stuur dit bestand ingevuld als .xlsx terug vóór het einde van {closes}, naar {contact}.",
     "Send this file back, filled in, as .xlsx before the end of {closes}, to {contact}."},
    {"consultation.confidentiality", "Vertrouwelijkheid", "Confidentiality"},
    {"consultation.confidentiality.1",
     "Zet bij een antwoord de kolom Vertrouwelijk op ja als het bedrijfsgeheimen bevat. Zo'n antwoord komt "
     "niet in "
     "het verslag; het verslag noemt alleen hoeveel antwoorden vertrouwelijk waren. Noem in andere "
     "antwoorden uw "
     "bedrijfsnaam niet.",
     "Set the column Confidential to yes where an answer holds business secrets. Such an answer is left out "
     "of the "
     "report, which only says how many answers were confidential. Do not name your firm in other answers."},

    {"consultation.background", "Achtergrond", "Background"},
    {"consultation.agreements", "Regionale afspraken", "Regional agreements"},
    {"consultation.planning", "Planning", "Planning"},
    {"consultation.planning.note", "De planning is onder voorbehoud.", "The planning may still change."},
    {"consultation.date", "Datum", "Date"},
    {"consultation.moment", "Wat er gebeurt", "What happens"},

    {"consultation.criterion", "Criterium", "Criterion"},
    {"consultation.kind", "Soort", "Kind"},
    {"consultation.asked", "Wat er gevraagd wordt", "What is asked"},
    {"consultation.rule", "Hoe het telt", "How it counts"},
    {"consultation.weight", "Gewicht", "Weight"},
    {"consultation.method", "Gunningsmethode", "Award method"},
    {"consultation.no-weights", "De gewichten worden bij de aanbesteding bekendgemaakt.",
     "Weights are announced with the tender."},
    {"consultation.withheld", "De grenzen worden bij de aanbesteding bekendgemaakt.",
     "The bounds are announced with the tender."},

    {"consultation.formulas.title", "Rekenblad: wat is een antwoord waard?",
     "Calculator: what is an answer worth?"},
    {"consultation.formulas.note",
     "Typ in de gele cellen een mogelijk antwoord. Wat er staat zijn voorbeelden, geen verwachting van de "
     "opdrachtgever.",
     "Type a possible answer in the yellow cells. What stands there are examples, not what the buyer "
     "expects."},
    {"consultation.scales.note", "De formules van het rekenblad zoeken hier op.",
     "The formulas of the calculator look things up here."},
    {"consultation.formulas.relative",
     "Bij een relatieve regel hangt het resultaat af van andere inschrijvers. Vul daar zelf in wat u "
     "aanneemt dat "
     "zij aanbieden; lege cellen tellen niet mee.",
     "Under a relative rule the result depends on other bidders. Fill in what you assume that they offer; "
     "empty "
     "cells do not count."},
    {"consultation.formulas.answer", "Mogelijk antwoord", "Possible answer"},
    {"consultation.formulas.other", "Andere inschrijver {number}", "Other bidder {number}"},
    {"consultation.formulas.unit", "Eenheid", "Unit"},
    {"consultation.formulas.first", "Waarde a", "Value a"},
    {"consultation.formulas.second", "Waarde b", "Value b"},
    {"consultation.formulas.share", "Deel van de punten", "Share of the points"},
    {"consultation.formulas.points", "Punten", "Points"},
    {"consultation.formulas.invalid", "ongeldig", "not valid"},
    {"consultation.formulas.award", "Gunningscriteria", "Award criteria"},
    {"consultation.formulas.requirements", "Minimumeisen", "Requirements"},
    {"consultation.formulas.meets", "Voldoet?", "Meets it?"},
    {"consultation.formulas.yes", "voldoet", "meets it"},
    {"consultation.formulas.no", "voldoet niet", "does not meet it"},
    {"consultation.formulas.prompt", "Typ een mogelijk antwoord; het resultaat staat rechts.",
     "Type a possible answer; the result stands to the right."},
    {"consultation.formulas.later", "Zodra de grenzen bekend zijn, is ook dit te berekenen.",
     "This can be calculated once the bounds are known."},

    {"consultation.answers.title", "Antwoorden op de vragen", "Answers to the questions"},
    {"consultation.question", "Vraag", "Question"},
    {"consultation.answer", "Uw antwoord", "Your answer"},
    {"consultation.confidential", "Vertrouwelijk?", "Confidential?"},
    {"consultation.remark", "Toelichting", "Remark"},
    {"consultation.general", "Algemeen", "General"},
    {"consultation.respondent", "Naam van uw organisatie", "Name of your organisation"},
    {"consultation.size", "Grootte van uw organisatie", "Size of your organisation"},
    {"consultation.person", "Contactpersoon (mag leeg)", "Contact person (may be empty)"},
    {"consultation.prompt.text", "Schrijf uw antwoord.", "Write your answer."},
    {"consultation.prompt.confidential", "Ja: dit antwoord komt niet in het openbare verslag. Leeg is nee.",
     "Yes: this answer is left out of the public report. Empty means no."},

    {"consultation.size.micro", "micro (minder dan 10 medewerkers)", "micro (fewer than 10 staff)"},
    {"consultation.size.small", "klein (10 tot 50 medewerkers)", "small (10 to 50 staff)"},
    {"consultation.size.medium", "middelgroot (50 tot 250 medewerkers)", "medium-sized (50 to 250 staff)"},
    {"consultation.size.large", "groot (250 of meer medewerkers)", "large (250 or more staff)"},

    {"consultation.topic.feasible-threshold", "Haalbare grens", "Feasible threshold"},
    {"consultation.topic.evidence", "Bewijs", "Evidence"},
    {"consultation.topic.price-effect", "Effect op de prijs", "Effect on the price"},
    {"consultation.topic.small-firm-barriers", "Drempels voor kleine bedrijven", "Barriers for small firms"},
    {"consultation.topic.take-back-logistics", "Logistiek van terugname", "Take-back logistics"},
    {"consultation.topic.award-method", "Gunningsmethode", "Award method"},
    {"consultation.topic.open", "Open vraag", "Open question"},

    {"consultation.ask.threshold.number", "Welke waarde kunt u nu aanbieden voor {criterion} ({title})?",
     "Which value can you offer now for {criterion} ({title})?"},
    {"consultation.ask.threshold.boolean", "Kunt u nu voldoen aan {criterion} ({title})?",
     "Can you meet {criterion} ({title}) now?"},
    {"consultation.ask.threshold.level", "Welk niveau kunt u nu aanbieden voor {criterion} ({title})?",
     "Which level can you offer now for {criterion} ({title})?"},
    {"consultation.ask.evidence",
     "Met welk bewijs toont u {criterion} ({title}) aan, en wat kost dat bewijs u?",
     "How do you prove {criterion} ({title}), and what does that evidence cost you?"},
    {"consultation.ask.price-effect",
     "Hoeveel procent verandert uw prijs als u {criterion} ({title}) volledig waarmaakt?",
     "By how many percent does your price change when you meet {criterion} ({title}) in full?"},
    {"consultation.ask.small-firms",
     "Welke criteria of bewijzen houden kleine bedrijven tegen, en wat zou helpen?",
     "Which criteria or evidence keep small firms away, and what would help?"},
    {"consultation.ask.take-back", "Hoe regelt u terugname en transport na gebruik, en wie betaalt dat?",
     "How do you arrange take-back and transport after use, and who pays for it?"},
    {"consultation.ask.award-method", "Past de voorgestelde wijze van beoordelen bij uw markt?",
     "Does the proposed way of evaluating fit your market?"},
    {"consultation.ask.open", "Wat zou u ons verder willen meegeven?",
     "What else would you like to tell us?"},
    {"consultation.summary", "Van {lowest} tot {highest}, mediaan {median} ({count} antwoorden)",
     "From {lowest} to {highest}, median {median} ({count} answers)"},
    {"consultation.summary.one", "{median} (1 antwoord)", "{median} (1 answer)"},
    {"consultation.report", "Verslag van de marktconsultatie", "Report on the market consultation"},
    {"consultation.report.intro",
     "De consultatie was open van {opens} tot en met {closes}. Aantal marktpartijen dat antwoordde: {count}.",
     "The consultation was open from {opens} to {closes}. Number of market parties that answered: {count}."},
    {"consultation.report.anonymous",
     "Marktpartijen staan hier zonder naam en in willekeurige volgorde. Vertrouwelijke antwoorden zijn "
     "weggelaten en "
     "geteld; andere teksten staan er alleen als de opdrachtgever ze heeft vrijgegeven.",
     "Market parties stand here without names and in no particular order. Confidential answers are left out "
     "and "
     "counted; other texts stand here only where the buyer released them."},
    {"consultation.report.respondents", "Wie antwoordden", "Who answered"},
    {"consultation.report.few", "overige grootteklassen (minder dan drie per klasse)",
     "other size classes (fewer than three in each)"},
    {"consultation.report.party", "Marktpartij {letter}", "Market party {letter}"},
    {"consultation.report.none", "Geen openbare antwoorden.", "No public answers."},
    {"consultation.report.confidential", "Vertrouwelijk beantwoord: {count}.",
     "Answered in confidence: {count}."},
    {"consultation.report.withheld", "Teksten die niet zijn vrijgegeven: {count}.",
     "Texts that are not released: {count}."},
    {"consultation.report.edited", "[bewerkt door de opdrachtgever]", "[edited by the buyer]"},
    {"consultation.report.conclusion", "Wat de opdrachtgever hiermee doet", "What the buyer does with this"},
    {"consultation.choice.yes", "ja, nu al", "yes, already"},
    {"consultation.choice.later", "binnen twee jaar", "within two years"},
    {"consultation.choice.no", "nee", "no"},
    {"consultation.choice.fits", "ja", "yes"},
    {"consultation.choice.partly", "deels", "partly"},
    {"consultation.choice.fits-not", "nee", "no"},
};

constexpr BilingualText findings[]{
    {"consultation.id", "'{value}' is geen kenmerk: gebruik kleine letters, cijfers en streepjes.",
     "'{value}' is no id: use lower-case letters, digits and hyphens."},
    {"consultation.segment", "'{value}' is geen kenmerk van een inkoopsegment.",
     "'{value}' is not the id of a segment."},
    {"consultation.basis",
     "Waar de criteria uit komen is niet volledig vastgelegd: soort, kenmerk, versie en hash.",
     "What the criteria were taken from is not complete: kind, id, version and hash."},
    {"consultation.dates", "De consultatie sluit op {date:day}, voor zij opengaat.",
     "The consultation closes on {date:day}, before it opens."},
    {"consultation.contact", "Er staat niet bij wie men kan antwoorden.", "It does not say whom to answer."},
    {"consultation.noCriteria", "De consultatie heeft geen criteria.", "The consultation has no criteria."},
    {"consultation.noQuestions", "De consultatie stelt geen vragen.", "The consultation asks nothing."},
    {"consultation.placeholder",
     "Een opmerking voor de opsteller staat er nog: ‘{matched}’. Haal haar weg of vul haar in voor u de "
     "consultatie opent.",
     "A note to whoever drafts is still there: ‘{matched}’. Take it away or fill it in before you open the "
     "consultation."},
    {"consultation.weights",
     "Bij criterium {criterion} staat een gewicht, terwijl gewichten niet worden "
     "bekendgemaakt.",
     "Criterion {criterion} has a weight although weights are not published."},
    {"consultation.withheld",
     "Bij criterium {criterion} staan grenzen, terwijl ze later worden bekendgemaakt.",
     "Criterion {criterion} has bounds although they are announced later."},
    {"consultation.boundsUnknown",
     "De grens van criterium {criterion} kan hier niet terugkomen: zij staat niet in waar de consultatie op "
     "berust, of zij verraadt een weging die niet is bekendgemaakt.",
     "The bound of criterion {criterion} cannot come back here: it is not in what the consultation is based "
     "on, or it gives away a weight that is not published."},
    {"consultation.criterionUnknown", "Er is geen criterium {criterion} in deze consultatie.",
     "This consultation has no criterion {criterion}."},
    {"consultation.choices", "Een keuzevraag heeft ten minste twee keuzes nodig.",
     "A question with choices needs at least two of them."},
    {"consultation.respondent", "De naam van de organisatie ontbreekt of is langer dan 200 tekens.",
     "The name of the organisation is missing or longer than 200 characters."},
    {"consultation.size", "'{text}' is geen grootteklasse: kies micro, klein, middelgroot of groot.",
     "'{text}' is no size class: choose micro, small, medium-sized or large."},
    {"consultation.noAnswers", "Er is geen enkele vraag beantwoord.", "No question has been answered."},
    {"consultation.answerTwice", "Vraag {question} is twee keer beantwoord.",
     "Question {question} has been answered twice."},
    {"consultation.answerEmpty", "Het antwoord op vraag {question} is leeg.",
     "The answer to question {question} is empty."},
    {"consultation.other", "Dit antwoord hoort bij consultatie '{found}', niet bij '{expected}'.",
     "This answer belongs to consultation '{found}', not to '{expected}'."},
    {"consultation.otherVersion",
     "Het formulier hoort bij een andere uitgave van deze consultatie dan die is opengesteld.",
     "The form belongs to another issue of this consultation than the one that was opened."},
    {"consultation.questionUnknown", "Deze consultatie heeft geen vraag {question}.",
     "This consultation has no question {question}."},
    {"consultation.answerKind",
     "Het antwoord op vraag {question} is van een andere soort dan gevraagd ({expected}).",
     "The answer to question {question} is of another kind than was asked ({expected})."},
    {"consultation.choiceUnknown", "'{value}' is geen keuze bij vraag {question}.",
     "'{value}' is no choice of question {question}."},
    {"consultation.questionChanged",
     "De tekst van vraag {question} is veranderd; het antwoord kan over iets "
     "anders gaan.",
     "The text of question {question} was changed; the answer may be about something else."},
    {"consultation.answeredBefore",
     "{respondent} heeft al geantwoord. Hieronder staat wat er verandert. Stuur het bestand opnieuw met "
     "'vervang het "
     "eerdere antwoord' als dit de bedoeling is.",
     "{respondent} has answered before. What changes is listed below. Send the file again with 'replace the "
     "earlier "
     "answer' if this is meant."},
    {"consultation.namesRespondent",
     "Het antwoord van {respondent} op vraag {question} noemt de naam, of een deel van de naam, van een "
     "marktpartij. Lees het voor u het vrijgeeft.",
     "The answer of {respondent} to question {question} holds the name, or part of the name, of a market "
     "party. "
     "Read it before you release it."},
    {"consultation.answerUnknown", "{respondent} schreef bij vraag {question} niets dat openbaar kan worden.",
     "{respondent} wrote nothing on question {question} that can be made public."},
    {"consultation.releaseText",
     "De bewerkte tekst is leeg, langer dan 8000 tekens, of gelijk aan het antwoord.",
     "The edited text is empty, longer than 8000 characters, or equal to the answer."},
    {"consultation.releaseNeedless", "Alleen bij een bewerkte tekst hoort een tekst.",
     "Only an edited text comes with a text."},
    {"consultation.conclusion", "De conclusie is leeg of langer dan 4000 tekens.",
     "The conclusion is empty or longer than 4000 characters."},
    {"consultation.otherId", "Het kenmerk in het document is '{value}', niet '{id}'.",
     "The id in the document is '{value}', not '{id}'."},
    {"consultation.basisMember",
     "Een perceel hoort alleen bij een concept, een niveau alleen bij een segment.",
     "A lot goes with a draft only, a level with a segment only."},
    {"consultation.source", "Kies waar de criteria uit komen.", "Choose where the criteria come from."},
    {"consultation.sourceUnknown", "'{value}' is niet gevonden.", "'{value}' has not been found."},
    {"consultation.idTaken", "Er is al een consultatie met dit kenmerk.",
     "There is a consultation with this id already."},
    {"consultation.stage", "'{value}' is geen stand waar een consultatie naartoe kan: open of closed.",
     "'{value}' is no stage to which a consultation can go: open or closed."},
    {"consultation.notDraft", "Deze consultatie is al opengesteld; haar inhoud staat vast.",
     "This consultation has been opened; its content is fixed."},
    {"consultation.nothingToUndo", "Er is geen eerdere versie van deze consultatie om naar terug te gaan.",
     "There is no earlier version of this consultation to go back to."},
    {"consultation.notOpen", "Deze consultatie is niet open.", "This consultation is not open."},
    {"consultation.notXml", "Dit XML-bestand is geen marktconsultatie van Wederwaarde.",
     "This XML file is no market consultation of Wederwaarde."},
};

}  // namespace

std::span<const BilingualText> consultation_words() { return words; }
std::span<const BilingualText> consultation_finding_texts() { return findings; }

}  // namespace templates
