// Letters on an award, the advice before it, and the record of the opening.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"letter.title", "Mededeling van de gunningsbeslissing", "Notice of the award decision"},
    {"letter.maximum", "Uw inschrijving kreeg op dit criterium de maximale score.",
     "Your bid received the maximum score on this criterion."},
    {"letter.byFormula", "De score volgt uit de aangekondigde formule ({rule}); uw inschrijving: {answer}.",
     "The score follows from the announced formula ({rule}); your bid: {answer}."},
    {"letter.advantage", "De winnende inschrijving scoort op dit criterium {difference} beter.",
     "On this criterion the winning bid scores better by {difference}."},
    {"letter.draw", "De gelijke stand is beslist door loting[ op {moment}][, in aanwezigheid van {witness}].",
     "The tie was decided by drawing lots[ on {moment}][, witnessed by {witness}]."},
    {"letter.withdrawal.keep",
     "Als de winnende inschrijver zich terugtrekt of afvalt, blijft de rangorde van de overige "
     "inschrijvingen "
     "zoals zij is, zoals aangekondigd.",
     "If the winning bidder withdraws or is excluded, the ranking of the other bids stays as it is, as "
     "announced."},
    {"letter.withdrawal.recompute",
     "Als de winnende inschrijver zich terugtrekt of afvalt, worden de scores van de overige inschrijvingen "
     "opnieuw berekend, zoals aangekondigd.",
     "If the winning bidder withdraws or is excluded, the scores of the other bids are computed again, as "
     "announced."},
    {"letter.nobody", "niemand: er is geen geldige inschrijving", "nobody: there is no valid bid"},
    {"letter.criterion", "Criterium", "Criterion"},
    {"letter.weight", "Weging", "Weight"},
    {"letter.score", "Uw score", "Your score"},
    {"letter.score.winner", "Score winnaar", "Winner's score"},
    {"letter.total", "{{totaal_soort}}", "{{totaal_soort}}"},

    {"letter.line.sender", "{{opdrachtgever}}", "{{opdrachtgever}}"},
    {"letter.line.address", "{{inschrijver}}", "{{inschrijver}}"},
    {"letter.line.date", "Datum: {{datum}}", "Date: {{datum}}"},
    {"letter.line.reference", "Kenmerk: {{kenmerk}}, inschrijving {{inschrijving}}",
     "Reference: {{kenmerk}}, bid {{inschrijving}}"},
    {"letter.line.subject", "Onderwerp: voorlopige gunningsbeslissing {{aanbesteding}} {{perceel}}",
     "Subject: provisional award decision {{aanbesteding}} {{perceel}}"},
    {"letter.line.salutation", "Geachte heer, mevrouw,", "Dear Sir or Madam,"},
    {"letter.line.intro",
     "U hebt ingeschreven op de aanbesteding {{aanbesteding}} van {{opdrachtgever}}. Wij danken u daarvoor. "
     "Met deze "
     "brief delen wij u onze gunningsbeslissing mee (artikel 2.130 van de Aanbestedingswet 2012).",
     "You submitted a bid in the tender {{aanbesteding}} of {{opdrachtgever}}, for which we thank you. With "
     "this "
     "letter we tell you our award decision (article 2.130 of the Aanbestedingswet 2012)."},
    {"letter.line.won",
     "Uw inschrijving is van de {{aantal_inschrijvingen}} beoordeelde inschrijvingen de economisch meest "
     "voordelige. "
     "Wij zijn voornemens de opdracht aan u te gunnen.",
     "Of the {{aantal_inschrijvingen}} bids that were assessed yours is the most economically advantageous. "
     "We intend "
     "to award the contract to you."},
    {"letter.line.lost",
     "Uw inschrijving is niet de economisch meest voordelige: zij eindigde op plaats {{rang}} van de "
     "{{aantal_inschrijvingen}} beoordeelde inschrijvingen. Wij zijn voornemens de opdracht te gunnen aan "
     "{{winnaar}}.",
     "Your bid is not the most economically advantageous: it came in place {{rang}} of the "
     "{{aantal_inschrijvingen}} "
     "bids that were assessed. We intend to award the contract to {{winnaar}}."},
    {"letter.line.rejected", "Uw inschrijving is niet in de beoordeling betrokken, om de volgende reden:",
     "Your bid was not assessed, for the following reason:"},
    {"letter.line.ground", "{{grond}}", "{{grond}}"},
    {"letter.line.winner", "Wij zijn voornemens de opdracht te gunnen aan {{winnaar}}.",
     "We intend to award the contract to {{winnaar}}."},
    {"letter.line.scores", "De beoordeling", "The assessment"},
    {"letter.line.method",
     "De inschrijvingen zijn beoordeeld met de aangekondigde methode: {{gunningsmethode}}, "
     "{{afronding}}.",
     "The bids were assessed by the announced method: {{gunningsmethode}}, {{afronding}}."},
    {"letter.line.total", "{{totaal_soort}}", "{{totaal_soort}}"},
    {"letter.line.draw", "{{loting}}", "{{loting}}"},
    {"letter.line.reasons", "Toelichting per criterium", "Reasons per criterion"},
    {"letter.line.reason", "{{criterium}}", "{{criterium}}"},
    {"letter.line.reason.own", "{{motivering}}", "{{motivering}}"},
    {"letter.line.reason.winner", "Relatief voordeel van de winnende inschrijving: {{voordeel_winnaar}}",
     "Relative advantage of the winning bid: {{voordeel_winnaar}}"},
    {"letter.line.standstill", "Opschortende termijn en bezwaar", "Standstill period and objection"},
    {"letter.line.term",
     "Wij sluiten de overeenkomst niet voordat de opschortende termijn is verstreken. Die duurt ten minste "
     "{{opschortende_dagen}} kalenderdagen, te rekenen vanaf de dag na de verzending van deze brief, en "
     "eindigt aan "
     "het einde van {{einde_opschortende_termijn}} (artikel 2.127 van de Aanbestedingswet 2012).",
     "We do not conclude the contract before the standstill period has ended. It lasts at least "
     "{{opschortende_dagen}} calendar days from the day after this letter was sent, and ends at the end of "
     "{{einde_opschortende_termijn}} (article 2.127 of the Aanbestedingswet 2012)."},
    {"letter.line.objection",
     "Bent u het niet eens met deze beslissing, dan kunt u uiterlijk op {{einde_opschortende_termijn}} een "
     "kort "
     "geding aanhangig maken bij de voorzieningenrechter van de {{rechtbank}}, door ons een dagvaarding te "
     "laten "
     "betekenen. Wij vragen u ons daarvan meteen een afschrift te sturen. Wordt tijdig een kort geding "
     "aanhangig "
     "gemaakt, dan sluiten wij de overeenkomst niet voordat de rechter heeft beslist.",
     "If you do not agree with this decision, you can bring interim proceedings (kort geding) before the "
     "provisions judge of the {{rechtbank}} no later than {{einde_opschortende_termijn}}, by serving a "
     "summons on "
     "us. Please send us a copy at once. If proceedings are brought in time, we do not conclude the contract "
     "before the judge has decided."},
    {"letter.line.provisional",
     "Deze mededeling is geen aanvaarding van het aanbod van de winnende inschrijver in de zin van artikel "
     "6:217 van "
     "het Burgerlijk Wetboek.",
     "This notice is not an acceptance of the winning bidder's offer within the meaning of article 6:217 of "
     "the "
     "Dutch Civil Code."},
    {"letter.line.withdrawal", "{{bij_terugtrekking}}", "{{bij_terugtrekking}}"},
    {"letter.line.contact", "Met vragen kunt u terecht bij: {{contact}}", "Questions: {{contact}}"},
    {"letter.line.closing", "Met vriendelijke groet,\n\n\n{{ondertekenaar}}\n{{functie}}\n{{opdrachtgever}}",
     "Yours faithfully,\n\n\n{{ondertekenaar}}\n{{functie}}\n{{opdrachtgever}}"},
    {"letter.line.log", "Controlegetal van het logboek bij deze beslissing: {{logkop}}",
     "Checksum of the log at this decision: {{logkop}}"},

    {"advice.title", "Gunningsadvies", "Award advice"},
    {"advice.intro", "Bij de beoordeling van {tender}. Niets hierin verandert de uitkomst.",
     "On the evaluation of {tender}. Nothing in it changes the outcome."},
    {"advice.advice", "Advies", "Advice"},
    {"advice.nearTie", "Verschil tussen de nummers een en twee", "Gap between first and second"},
    {"advice.gap",
     "{first} staat onafgerond {gap} voor op {second}[ ({percent}% van het totaal van de eerste)].",
     "Before rounding {first} is {gap} ahead of {second}[ ({percent}% of the first's total)]."},
    {"advice.nearAsked", "Een verschil tot en met {percent:number}% geldt als bijna gelijk.",
     "A gap of up to {percent:number}% counts as a near tie."},
    {"advice.near",
     "Dit is een bijna gelijke stand: controleer de beoordeling van deze twee inschrijvingen nog eens.",
     "This is a near tie: check the assessment of these two bids once more."},
    {"advice.byTieRule",
     "De totalen zijn na afronding gelijk; een aangekondigde regel voor gelijke stand besliste.",
     "The totals are equal after rounding; an announced rule for ties decided."},
    {"advice.leftOut", "Wie wint als een inschrijving wegvalt", "Who wins when a bid is left out"},
    {"advice.without", "Zonder", "Without"},
    {"advice.then", "Dan wint", "Winner then"},
    {"advice.effect", "Gevolg", "Effect"},
    {"advice.reversal", "Rangordeparadox: deze verliezende inschrijving bepaalt wie wint.",
     "Rank reversal: this losing bid decides who wins."},
    {"advice.orderChanged", "De volgorde van de anderen verandert.", "The order of the others changes."},
    {"advice.pointPrice",
     "De europrijs van een punt is {euros}: zoveel moet een inschrijving goedkoper zijn voor één punt meer. "
     "Met deze prijs "
     "rekent het beding over niet nagekomen beloften (ALG-C1).",
     "The euro price of a point is {euros}: so much cheaper a bid must be for one point more. The clause on "
     "promises that "
     "are not kept (ALG-C1) reckons with this price."},
    {"advice.deficits", "Hoeveel goedkoper een inschrijving had moeten zijn",
     "How much cheaper a bid had to be"},
    {"advice.price", "Prijs", "Price"},
    {"advice.toEqual", "Gelijk aan de winnaar bij", "Equals the winner at"},
    {"advice.deficit", "Tekort", "Deficit"},
    {"advice.not-by-price", "Met prijs alleen niet te halen.", "Not within reach by price alone."},
    {"advice.no-price", "Er is geen prijs gevraagd.", "No price is asked."},
    {"advice.abnormal", "Opvallend lage prijzen", "Remarkably low prices"},
    {"advice.abnormal.text",
     "Een signaal om uitleg te vragen, geen reden om af te wijzen (artikel 2.116 van de Aanbestedingswet "
     "2012).",
     "A signal to ask for an explanation, no reason to reject (article 2.116 of the Aanbestedingswet 2012)."},
    {"advice.abnormal.asked", "Er is een signaal bij een prijs onder {percent:number}% van {yardstick}.",
     "There is a signal for a price below {percent:number}% of {yardstick}."},
    {"advice.ties", "Aangekondigd voor een gelijke stand: {rules}.", "Announced for a tie: {rules}."},
    {"advice.none", "Geen.", "None."},
    {"advice.yardstick.mean", "het gemiddelde van de anderen", "the mean of the others"},
    {"advice.yardstick.median", "de mediaan van de anderen", "the median of the others"},
    {"advice.yardstick.estimate", "de raming", "the estimate"},
    {"advice.signal", "{bid}: {price:euro} is {percent}% van {reference:euro} ({yardstick}).",
     "{bid}: {price:euro} is {percent}% of {reference:euro} ({yardstick})."},
    {"advice.examined", "Onderzoek naar lage prijzen", "Examination of low prices"},
    {"advice.question", "Vraag", "Question"},
    {"advice.explanation", "Uitleg of antwoord", "Explanation or answer"},
    {"advice.verdict", "Oordeel", "Verdict"},
    {"advice.verdict.pending", "nog niet beslist", "not decided yet"},
    {"advice.verdict.accepted", "aanvaard", "accepted"},
    {"advice.verdict.rejected", "afgewezen", "rejected"},
    {"advice.verdict.met", "voldoet", "met"},
    {"advice.verdict.not-met", "voldoet niet", "not met"},
    {"advice.clarifications", "Verduidelijkingen", "Clarifications"},
    {"advice.evidence", "Verificatie van de winnaar", "Verification of the winner"},
    {"advice.requirement", "Eis", "Requirement"},
    {"advice.received", "Bewijs", "Evidence"},
    {"advice.by", "Door, op", "By, on"},
    {"advice.draw", "Loting", "Draw"},
    {"award-record.clarification", "Vraag aan inschrijvers", "Question to bidders"},
    {"award-record.clarification-answer", "Antwoord", "Answer"},
    {"award-record.price-question", "Vraag over een prijs", "Question about a price"},
    {"award-record.price-explanation", "Uitleg van de prijs", "Explanation of the price"},
    {"award-record.price-decision", "Beslissing over de prijs", "Decision on the price"},
    {"award-record.evidence-request", "Vraag om bewijs", "Request for evidence"},
    {"award-record.evidence-received", "Ontvangen bewijs", "Evidence received"},
    {"award-record.evidence-decision", "Oordeel over het bewijs", "Verdict on the evidence"},

    {"opening.title", "Proces-verbaal van opening", "Record of the opening"},
    {"opening.at", "Geopend", "Opened"},
    {"opening.quality-at", "Kwaliteit geopend", "Quality opened"},
    {"opening.prices-at", "Prijzen geopend", "Prices opened"},
    {"opening.record", "Controlegetal van het proces-verbaal in de kluis (SHA-256)",
     "Hash of the record in the vault (SHA-256)"},
    {"opening.opened-quality", "opende de kwaliteit", "opened the quality"},
    {"opening.opened-prices", "opende de prijzen", "opened the prices"},
    {"opening.mended", "Na de opening herstelde verschrijvingen", "Clerical errors mended after the opening"},
    {"opening.criterion", "Criterium", "Criterion"},
    {"opening.before", "Was", "Was"},
    {"opening.after", "Werd", "Became"},
    {"opening.reason", "Reden", "Reason"},
    {"opening.by", "Door en op", "By and at"},
    {"opening.place", "Plaats", "Place"},
    {"opening.people", "Aanwezig", "Present"},
    {"opening.name", "Naam", "Name"},
    {"opening.role", "Functie", "Role"},
    {"opening.bids", "Tijdig ontvangen inschrijvingen", "Bids received in time"},
    {"opening.late", "Te laat ontvangen en terzijde gelegd", "Received late and set aside"},
    {"opening.received", "Ontvangen", "Received"},
    {"opening.withdrawn", "Ingetrokken", "Withdrawn"},
    {"opening.remarks", "Opmerkingen", "Remarks"},
    {"opening.signed", "Voor akkoord", "Signed"},
    {"opening.logHead", "Controlegetal van het logboek", "Checksum of the log"},

    {"consensus.title", "Verslag van de beoordeling", "Report of the assessment"},
    {"consensus.assessor", "Beoordelaar", "Assessor"},
    {"consensus.grade", "Oordeel", "Grade"},
    {"consensus.motivation", "Motivering", "Motivation"},
    {"consensus.public",
     "Versie voor ieder. Wat als vertrouwelijk is gemerkt, is weggelaten; de leden van de commissie staan "
     "er met hun plaats.",
     "Version for everybody. What is marked as confidential is left out; the members of the panel are named "
     "by "
     "their seat."},
    {"consensus.uncounted", "Niet meegeteld:", "Not counted:"},
    {"consensus.uncounted.recused", "het lid beoordeelt deze inschrijving niet",
     "the member does not grade this bid"},
    {"consensus.uncounted.another", "gegeven door iemand die eerder op deze plaats zat",
     "given by somebody who sat here before"},
    {"consensus.reason", "Reden", "Reason"},
    {"confidential.leftOut", "[weggelaten: vertrouwelijk]", "[left out: confidential]"},
    {"letter.draftMark", "CONCEPT – niet verzenden: de controlelijst is niet in orde",
     "DRAFT – do not send: the check list is not in order"},
    {"consensus.agreed", "Consensus", "Consensus"},
};

constexpr BilingualText findings[]{
    {"standstill.days",
     "De opschortende termijn is {value} dagen; zij duurt ten minste {least} en ten hoogste {most}.",
     "The standstill period is {value} days; it lasts at least {least} and at most {most}."},
    {"award.format", "Het formaat is '{value}', niet {known}.", "The format is '{value}', not {known}."},
    {"award.textMissing", "Hier ontbreekt een tekst.", "A text is missing here."},
    {"award.bidUnknown", "Er is geen inschrijving {bid}.", "There is no bid {bid}."},
    {"award.notAsked", "Aan inschrijving {bid} is deze vraag niet gesteld.",
     "Bid {bid} was not asked this question."},
    {"award.dueBeforeAsked",
     "Het antwoord wordt verwacht op {due:day}, voordat de vraag is gesteld ({asked:day}).",
     "The answer is due on {due:day}, before the question was asked ({asked:day})."},
    {"award.people", "Bij de opening zijn ten minste twee mensen.", "At least two people open the bids."},
    {"award.verdictReason", "De beslissing over de prijs van inschrijving {bid} heeft geen reden.",
     "The decision on the price of bid {bid} has no reason."},
    {"award.bidsMissing", "Kies aan wie de vraag wordt gesteld.", "Choose who is asked."},
    {"award.oneBid", "Dit gaat over precies één inschrijving.", "This is about exactly one bid."},
    {"award.bidTwice", "Inschrijving {bid} staat er twee keer.", "Bid {bid} is there twice."},
    {"award.dueMissing", "De uiterste dag van het antwoord ontbreekt.",
     "The day by which to answer is missing."},
    {"award.dueUnused", "Een uiterste dag hoort alleen bij een vraag.",
     "Only a question has a day by which to answer."},
    {"award.future", "{day:day} ligt in de toekomst.", "{day:day} is in the future."},
    {"award.aboutUnknown", "Dit verwijst niet naar een vraag waar het bij kan horen[ ({about})].",
     "This refers to no question that it can follow[ ({about})]."},
    {"award.beforeAsked", "{day:day} ligt voor de dag van de vraag ({asked:day}).",
     "{day:day} is before the day of the question ({asked:day})."},
    {"award.verdict", "Dit oordeel past hier niet, of het ontbreekt.",
     "This verdict does not fit here, or is missing."},
    {"award.unheard",
     "De prijs van inschrijving {bid} kan pas worden afgewezen als de inschrijver hem heeft uitgelegd of de "
     "termijn voor het antwoord voorbij is ({due:day}).",
     "The price of bid {bid} can be rejected only when the bidder has explained it or the term for the "
     "answer "
     "has passed ({due:day})."},
    {"thresholds.percent", "Een drempel is een percentage van 0 tot en met 100; hier staat {value:number}.",
     "A threshold is a percentage from 0 to 100; this is {value:number}."},
    {"thresholds.pricesKnown", "De prijzen zijn bekend geweest: de drempels kunnen niet meer veranderen.",
     "The prices have been known: the thresholds cannot change any more."},
    {"award.verdictBy", "Wie dit oordeel gaf, of wanneer, ontbreekt.",
     "Who gave this verdict, or when, is missing."},

    {"docx.notADocument", "Dit bestand is geen Word-document (.docx of .dotx).",
     "This file is not a Word document (.docx or .dotx)."},
    {"docx.macros", "Dit document bevat macro's; sla het op als .docx zonder macro's.",
     "This document holds macros; save it as .docx without macros."},
    {"docx.externalTemplate",
     "Het document hangt aan een sjabloon elders ({target}); koppel in Word het sjabloon Normal.dotm.",
     "The document is attached to a template elsewhere ({target}); attach Normal.dotm in Word."},
    {"docx.mailMerge",
     "Het document haalt gegevens uit {target}; maak er via Verzendlijsten een gewoon Word-document van.",
     "The document takes data from {target}; make it a normal Word document by Mailings."},
    {"docx.external",
     "Het document verwijst naar iets buiten het bestand ({kind}: {target}); neem het erin op.",
     "The document refers to something outside the file ({kind}: {target}); put it into it."},
    {"docx.embedded", "Het document bevat een ingesloten bestand of besturing ({kind}); haal het eruit.",
     "The document holds an embedded file or control ({kind}); take it out."},
    {"docx.field", "Het document bevat een veld {field}; gebruik een plaatshouder of blok van {{…}}.",
     "The document has a field {field}; use a placeholder or a block of {{…}}."},
    {"docx.prefix",
     "De XML van {part} is niet zoals Word haar schrijft; sla het document opnieuw op met Word.",
     "The XML of {part} is not as Word writes it; save the document again with Word."},

    {"letter.fieldUnknown", "Er is hier geen veld '{field}' ({part}).",
     "There is no field '{field}' here ({part})."},
    {"letter.blockOpen", "Het blok '{field}' wordt niet gesloten ({part}).",
     "The block '{field}' is not closed ({part})."},
    {"letter.blockClose", "Het blok '{field}' wordt gesloten, maar niet geopend ({part}).",
     "The block '{field}' is closed but not opened ({part})."},
    {"letter.blockNested", "Het blok '{field}' staat in zichzelf ({part}).",
     "The block '{field}' stands within itself ({part})."},
    {"letter.blockPlace",
     "Begin en einde van blok '{field}' staan op plaatsen die niet bij elkaar passen ({part}).",
     "Beginning and end of block '{field}' stand in places that do not fit together ({part})."},
    {"letter.tooLong", "De ingevulde brief zou te groot worden ({part}).",
     "The letter would become too large ({part})."},
    {"letter.fieldRequired", "Het sjabloon heeft geen veld '{field}', dat in deze brief moet staan.",
     "The template has no field '{field}', which this letter must have."},
    {"letter.settingsMissing", "Vul eerst in wat de brieven zeggen; dan kunnen zij worden gemaakt.",
     "First fill in what the letters say; then they can be made."},
    {"letter.templateMissing", "Deze partij heeft nog geen sjabloon voor brieven.",
     "This party has no template for letters yet."},
    {"letter.noWinner",
     "Perceel {lot} heeft geen toelaatbare inschrijving; de brieven zeggen dat niemand wint.",
     "Lot {lot} has no admissible bid; the letters say that nobody wins."},
    {"letter.tie", "Perceel {lot} heeft een gelijke stand waarover nog niet is geloot.",
     "Lot {lot} has a tie for which no lots were drawn yet."},
    {"letter.incomplete", "Perceel {lot} is nog niet volledig beoordeeld.",
     "Lot {lot} is not fully assessed yet."},
    {"letter.bidderMissing", "Inschrijving {bid} heeft geen naam van een inschrijver.",
     "Bid {bid} has no name of a bidder."},
    {"letter.buyerMissing", "De aanbesteding heeft geen opdrachtgever.", "The tender has no buyer."},
    {"letter.courtMissing", "De rechtbank waar een inschrijver terecht kan, ontbreekt.",
     "The court to which a bidder can turn is missing."},
    {"letter.signatoryMissing", "De naam van de ondertekenaar ontbreekt.",
     "The name of the signatory is missing."},
    {"letter.contactMissing", "Er staat niet bij wie vragen kunnen worden gesteld.",
     "It does not say who answers questions."},
    {"letter.logHeadMissing", "Er is geen controlegetal van het logboek.",
     "There is no checksum of the log."},
    {"letter.sentTooEarly", "De verzenddatum {sent} ligt voor de sluiting van de inschrijving.",
     "The day of sending {sent} is before the deadline for bids."},
    {"letter.motivationMissing",
     "Inschrijving {bid} heeft op criterium {criterion} geen motivering; dan begint de opschortende termijn "
     "niet.",
     "Bid {bid} has no motivation on criterion {criterion}; then the standstill period does not begin."},
    {"letter.confidential",
     "De motivering van inschrijving {bid} op criterium {criterion} bevat als vertrouwelijk gemerkte tekst.",
     "The motivation of bid {bid} on criterion {criterion} holds text marked as confidential."},
    {"letter.confidentialGround",
     "De reden waarom inschrijving {bid} is afgewezen bevat als vertrouwelijk gemerkte tekst.",
     "The reason why bid {bid} was rejected holds text marked as confidential."},
    {"letter.evidenceOpen", "De verificatie van de winnaar is niet afgerond: {requirement}.",
     "The verification of the winner is not finished: {requirement}."},
    {"letter.priceOpen", "Het onderzoek naar de prijs van inschrijving {bid} is niet afgerond.",
     "The examination of the price of bid {bid} is not finished."},
};

}  // namespace

std::span<const BilingualText> letter_words() { return words; }
std::span<const BilingualText> letter_finding_texts() { return findings; }

}  // namespace templates
