// The process of a tender: stages, steps, what they wait for, and where the rules come from.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"process-stage.draft", "concept", "draft"},
    {"process-stage.published", "gepubliceerd", "published"},
    {"process-stage.closed", "termijn gesloten", "closed"},
    {"process-stage.opened", "geopend", "opened"},
    {"process-stage.requirements-checked", "eisen getoetst", "requirements checked"},
    {"process-stage.individual-scores", "individuele beoordeling", "individual grading"},
    {"process-stage.individual-locked", "individuele cijfers vast", "individual grades locked"},
    {"process-stage.consensus", "consensusoverleg", "consensus meeting"},
    {"process-stage.quality-locked", "kwaliteit vast", "quality locked"},
    {"process-stage.prices-opened", "prijzen geopend", "prices opened"},
    {"process-stage.ranked", "rangorde vast", "ranked"},
    {"process-stage.verified", "winnaar geverifieerd", "winner verified"},
    {"process-stage.award-decided", "gunningsbeslissing genomen", "award decided"},
    {"process-stage.letters-sent", "brieven verzonden", "letters sent"},
    {"process-stage.standstill", "opschortende termijn", "standstill"},
    {"process-stage.concluded", "afgerond", "concluded"},
    {"process-stage.withdrawn", "ingetrokken", "withdrawn"},

    {"process-step.publish", "Publiceren", "Publish"},
    {"process-step.close", "Termijn sluiten", "Close the term"},
    {"process-step.open", "Inschrijvingen openen", "Open the bids"},
    {"process-step.check-requirements", "Toets op de eisen afronden", "Conclude the check of requirements"},
    {"process-step.start-grading", "Individuele beoordeling starten", "Start the individual grading"},
    {"process-step.lock-individual", "Individuele cijfers vastzetten", "Lock the individual grades"},
    {"process-step.start-consensus", "Consensusoverleg starten", "Start the consensus meeting"},
    {"process-step.lock-quality", "Kwaliteit vastzetten", "Lock the quality"},
    {"process-step.open-prices", "Prijzen openen", "Open the prices"},
    {"process-step.rank", "Rangorde vaststellen", "Fix the ranking"},
    {"process-step.verify", "Bewijs van de winnaar vaststellen", "Conclude the winner's evidence"},
    {"process-step.decide-award", "Gunningsbeslissing nemen", "Decide the award"},
    {"process-step.send-letters", "Verzending van de brieven vastleggen",
     "Record that the letters were sent"},
    {"process-step.start-standstill", "Opschortende termijn starten", "Start the standstill term"},
    {"process-step.conclude", "Afronden", "Conclude"},
    {"process-step.withdraw", "Aanbesteding intrekken", "Withdraw the tender"},
    {"process-step.reverse", "Terugdraaien", "Turn back"},
    {"process-step.correct-bid", "Kennelijke verschrijving herstellen", "Mend a clerical error in a bid"},

    {"process-condition.deadline-passed", "De uiterste datum en tijd moeten voorbij zijn.",
     "The deadline must have passed."},
    {"process-condition.quality-keys-released",
     "De sleutels van de kwaliteitsenveloppen moeten zijn vrijgegeven.",
     "The keys of the quality envelopes must be released."},
    {"process-condition.bids-decided", "Over elke inschrijving moet zijn beslist of ze meedoet.",
     "Each bid must be admitted or rejected."},
    {"process-condition.panel-known", "Van elke beoordelaar moet bekend zijn wie het is, en wie voorzit.",
     "It must be known who each assessor is, and who leads the panel."},
    {"process-condition.interests-declared", "Elk lid van de commissie moet zijn belangen hebben verklaard.",
     "Each member of the panel must have declared their interests."},
    {"process-condition.grades-complete", "Elk toegewezen cijfer moet er zijn, met motivering.",
     "Each assigned grade must be there, with its motivation."},
    {"process-condition.consensus-complete",
     "Elk criterium met consensus moet voor elke inschrijving een gezamenlijk cijfer met motivering hebben.",
     "Each criterion by consensus must have a grade of the panel with a motivation for each bid."},
    {"process-condition.price-keys-released", "De sleutels van de prijsenveloppen moeten zijn vrijgegeven.",
     "The keys of the price envelopes must be released."},
    {"process-condition.lots-evaluated", "Elk perceel moet volledig kunnen worden beoordeeld.",
     "It must be possible to evaluate each lot completely."},
    {"process-condition.ties-drawn", "Er mag geen gelijke stand meer open staan zonder loting.",
     "No tie may be left without a draw."},
    {"process-condition.winner-verified", "Er moet staan wat van het bewijs van de winnaar is onderzocht.",
     "What was examined of the winner's evidence must be written down."},
    {"process-condition.evidence-met", "Van geen winnaar mag gevraagd bewijs nog open staan of niet voldoen.",
     "No evidence that was asked of a winner may still be open or insufficient."},
    {"process-condition.prices-examined",
     "Van geen winnaar mag het onderzoek naar een lage prijs nog open staan of tot afwijzing leiden.",
     "No examination of a winner's low price may be undecided or lead to rejection."},
    {"process-condition.letters-for-all",
     "Voor elke inschrijver moet er een brief zijn die niets op de controlelijst tegenhoudt.",
     "There must be a letter for each bidder that nothing on the check list holds back."},
    {"process-condition.standstill-known", "De laatste dag van de opschortende termijn moet vaststaan.",
     "The last day of the standstill term must be known."},
    {"process-condition.standstill-ended", "De opschortende termijn moet voorbij zijn.",
     "The standstill term must have ended."},
    {"process-condition.reason-given", "Er moet een reden bij staan.", "A reason must be given."},

    {"process-write.definition", "de aankondiging", "the definition"},
    {"process-write.corrections", "rectificaties", "corrections"},
    {"process-write.deviations", "afwijkingen van afspraken", "deviations from agreements"},
    {"process-write.panel", "de beoordelingscommissie", "the panel"},
    {"process-write.bids", "inschrijvingen", "bids"},
    {"process-write.opened-bids", "geopende inschrijvingen", "opened bids"},
    {"process-write.admissibility", "beslissingen over toelating", "decisions on admissibility"},
    {"process-write.individual-grades", "individuele cijfers", "individual grades"},
    {"process-write.consensus-grades", "cijfers van het consensusoverleg", "grades of the consensus meeting"},
    {"process-write.prices", "prijzen", "prices"},
    {"process-write.draws", "lotingen", "draws"},
    {"process-write.evaluations", "beoordelingen", "evaluations"},
    {"process-write.verification", "het onderzoek van het bewijs", "the examination of evidence"},
    {"process-write.award", "de gunningsbeslissing", "the award decision"},
    {"process-write.letters", "brieven", "letters"},
    {"process-write.award-file", "de stukken bij de gunning", "the records of the award"},
    {"process-write.thresholds", "de drempels van het gunningsadvies", "the thresholds of the award advice"},
    {"process-write.clarifications", "vragen aan inschrijvers", "questions to bidders"},
    {"process-write.price-examinations", "onderzoeken naar prijzen", "examinations of prices"},

    {"process-read.bids", "de inschrijvingen", "the bids"},
    {"process-read.individual-grades", "de cijfers van anderen", "the grades of others"},
    {"process-read.prices", "prijzen, scores en rangorde", "prices, scores and ranking"},

    {"process-role.buyer", "inkoper", "buyer"},
    {"process-role.panel-chair", "voorzitter van de beoordelaars", "chair of the panel"},

    {"process-passed.no-grades", "Overgeslagen: geen criterium wordt door beoordelaars gewaardeerd.",
     "Passed: no criterion is graded by assessors."},
    {"process-passed.no-consensus",
     "Overgeslagen: aangekondigd is het gemiddelde van de beoordelaars, zonder consensusoverleg.",
     "Passed: the mean of the assessors was announced, without a consensus meeting."},

    {"process-source.publish",
     "Criteria, wegingen en methode staan voor de inschrijving vast en veranderen daarna niet (art. 2.114 en "
     "2.115 "
     "Aw 2012).",
     "Criteria, weights and method are fixed before bidding and do not change afterwards (art. 2.114 and "
     "2.115 "
     "Aw 2012)."},
    {"process-source.close",
     "Na de uiterste datum komt er niets meer bij; wat te laat is wordt ter zijde gelegd.",
     "After the deadline nothing is added; what is late is set aside."},
    {"process-source.open", "Proces-verbaal van opening: wanneer, door wie, welke inschrijvingen.",
     "Opening record: when, by whom, which bids."},
    {"process-source.check-requirements", "Elke inschrijving wordt met reden toegelaten of terzijde gelegd.",
     "Each bid is admitted or rejected, with its reason."},
    {"process-source.start-grading", "Kwaliteit wordt beoordeeld zonder de prijzen te kennen.",
     "Quality is assessed without knowing prices."},
    {"process-source.lock-individual", "Individuele cijfers staan vast voor het consensusoverleg begint.",
     "Individual grades are locked before the consensus meeting."},
    {"process-source.start-consensus", "Consensus of gemiddelde, zoals aangekondigd.",
     "Consensus or mean, as announced."},
    {"process-source.lock-quality", "Elk cijfer heeft een motivering en staat vast voor de prijzen opengaan.",
     "Each grade has a motivation and is locked before the prices are opened."},
    {"process-source.open-prices", "Prijzen gaan pas open als de kwaliteit vaststaat.",
     "Prices are opened only once the quality is locked."},
    {"process-source.rank",
     "De aangekondigde methode bepaalt de rangorde; ook wat er gebeurt als een inschrijver wegvalt (HR 9 mei "
     "2014, "
     "ECLI:NL:HR:2014:1078).",
     "The announced method decides the ranking, and what happens when a bidder drops out (HR 9 May 2014, "
     "ECLI:NL:HR:2014:1078)."},
    {"process-source.verify", "Van de winnaar wordt het bewijs onderzocht voordat er wordt gegund.",
     "The winner's evidence is examined before the award."},
    {"process-source.decide-award", "De gunningsbeslissing volgt de rangorde.",
     "The award decision follows the ranking."},
    {"process-source.send-letters",
     "Alle inschrijvers krijgen gelijktijdig een gemotiveerde mededeling (art. 2.130 Aw 2012).",
     "All bidders get a reasoned notification at the same time (art. 2.130 Aw 2012)."},
    {"process-source.start-standstill",
     "De opschortende termijn is ten minste 20 kalenderdagen vanaf de dag na verzending (art. 2.127 Aw "
     "2012).",
     "The standstill term is at least 20 calendar days from the day after sending (art. 2.127 Aw 2012)."},
    {"process-source.conclude", "Pas na de opschortende termijn wordt de overeenkomst gesloten.",
     "The contract is concluded only after the standstill term."},
    {"process-source.withdraw", "Intrekken kan tot de overeenkomst er is, met de reden erbij.",
     "Withdrawal is possible until there is a contract, with its reason."},
    {"process-source.reverse", "Wat gebeurd is blijft vastliggen; wie terugdraait zegt waarom.",
     "What happened stays on record; whoever turns back says why."},
    {"process-source.correct-bid",
     "Na opening verandert een inschrijving niet, behalve bij een kennelijke materiële fout, nadat de "
     "inschrijver "
     "daarover is gevraagd (HvJ EU 29 maart 2012, C-599/10, SAG ELV Slovensko); twee mensen leggen dat vast "
     "met de "
     "reden en het oude antwoord.",
     "After its opening a bid does not change, but for an obvious clerical error on which the bidder was "
     "asked "
     "(CJEU 29 March 2012, C-599/10, SAG ELV Slovensko); two people record it with the reason and the old "
     "answer."},
};

constexpr BilingualText findings[]{
    {"stage.locked",
     "In de fase '{stage:process-stage.}' kunnen {kind:process-write.} niet worden gewijzigd.",
     "At the stage '{stage:process-stage.}' {kind:process-write.} cannot be changed."},
    {"stage.sealed", "In de fase '{stage:process-stage.}' zijn {kind:process-read.} nog niet in te zien.",
     "At the stage '{stage:process-stage.}' {kind:process-read.} cannot be seen yet."},
    {"step.outsideProcess", "Deze aanbesteding is hier niet gepubliceerd: er zijn geen stappen.",
     "This tender was not published here: there are no steps."},
    {"step.notAllowed", "'{step:process-step.}' kan niet in de fase '{stage:process-stage.}'.",
     "'{step:process-step.}' cannot be done at the stage '{stage:process-stage.}'."},
    {"step.needsTwo", "'{step:process-step.}' doen twee mensen: de een stelt voor, de ander bevestigt.",
     "'{step:process-step.}' is done by two people: one proposes, the other confirms."},
    {"step.needsOne", "'{step:process-step.}' doet één mens, zonder voorstel.",
     "'{step:process-step.}' is done by one person, without a proposal."},
    {"step.requestOpen", "Er wacht al een voorstel op een tweede persoon: '{step:process-step.}'.",
     "A proposal already waits for a second person: '{step:process-step.}'."},
    {"step.requestSettled", "Over dit voorstel is al beslist, of er is intussen een andere stap gezet.",
     "This proposal was decided already, or another step was taken meanwhile."},
    {"step.unknown", "'{value}' is geen stap.", "'{value}' is not a step."},
    {"step.outcome", "'{value}' is geen uitkomst van een beslissing.",
     "'{value}' is not an outcome of a decision."},
    {"step.role", "De stap “{step:process-step.}” is niet aan uw rol in deze aanbesteding.",
     "The step “{step:process-step.}” is not for your role in this tender."},
    {"step.person", "De naam van wie dit doet ontbreekt of is te lang.",
     "The name of who does this is missing or too long."},
    {"step.samePerson", "{person} stelde dit voor; bevestigen doet iemand anders.",
     "{person} proposed this; somebody else confirms it."},
    {"step.remark", "De opmerking ontbreekt of is te lang.", "The remark is missing or too long."},
    {"step.target", "Naar deze fase kan niet worden teruggedraaid[: {stage:process-stage.}].",
     "It cannot be turned back to this stage[: {stage:process-stage.}]."},
    {"step.deadlineOpen", "De termijn loopt nog[, tot {deadline:time}].",
     "The term is still running[, until {deadline:time}]."},
    {"step.keysHeld", "De sleutels van de enveloppen zijn nog niet vrijgegeven.",
     "The keys of the envelopes are not released yet."},
    {"step.bidUndecided", "Over inschrijving {bid} is nog niet beslist.", "Bid {bid} is not decided yet."},
    {"step.gradeMissing", "Het cijfer van {assessor} voor {bid} op {criterion} ontbreekt.",
     "The grade by {assessor} for {bid} on {criterion} is missing."},
    {"step.consensusMissing", "Het gezamenlijke cijfer voor {bid} op {criterion} ontbreekt.",
     "The grade of the panel for {bid} on {criterion} is missing."},
    {"step.motivationMissing", "De motivering bij {bid} op {criterion} ontbreekt[ ({assessor})].",
     "The motivation for {bid} on {criterion} is missing[ ({assessor})]."},
    {"step.lotIncomplete", "Perceel {lot} kan nog niet volledig worden beoordeeld.",
     "Lot {lot} cannot be evaluated completely yet."},
    {"step.tieOpen", "In perceel {lot} is er een gelijke stand, die een loting moet beslissen.",
     "Lot {lot} has a tie, which a draw must decide."},
    {"step.verification", "Schrijf op welk bewijs van de winnaar is onderzocht.",
     "Write down which evidence of the winner was examined."},
    {"step.reason", "De reden ontbreekt of is te lang.", "The reason is missing or too long."},
    {"step.lettersSentOn", "De dag van verzending van de brieven ligt in de toekomst: {day:day}.",
     "The day on which the letters are sent is in the future: {day:day}."},
    {"step.standstillUnknown", "De brieven waaruit de opschortende termijn volgt, zijn er niet.",
     "The letters from which the standstill term follows are not there."},
    {"step.standstillRuns", "De opschortende termijn loopt nog[, tot en met {date:day}].",
     "The standstill term is still running[, up to {date:day}]."},
    {"step.lettersSentPast",
     "De verzenddatum {day:day} ligt vóór {since:day}, de eerste dag waarop deze brieven verzonden kunnen "
     "zijn.",
     "The day of sending {day:day} is before {since:day}, the first day on which these letters can have been "
     "sent."},
    {"step.priceOpen", "Over het onderzoek naar de lage prijs van {bid} is nog niet beslist.",
     "The examination of the low price of {bid} is not decided on yet."},
    {"step.priceRejected",
     "De prijs van {bid} is als abnormaal laag afgewezen. Draai terug naar ‘prijzen geopend’, wijs de "
     "inschrijving af en stel de rangorde opnieuw vast.",
     "The price of {bid} was rejected as abnormally low. Reverse to ‘prices opened’, reject the bid and rank "
     "again."},
    {"step.evidenceOpen", "Het bewijs van {bid} is nog niet beoordeeld: {requirement}.",
     "The evidence of {bid} is not decided on yet: {requirement}."},
    {"step.evidenceNotMet",
     "Het bewijs van {bid} voldoet niet: {requirement}. Draai terug naar ‘prijzen geopend’, wijs de "
     "inschrijving af "
     "en stel de rangorde opnieuw vast; of leg vast dat het bewijs alsnog voldoet.",
     "The evidence of {bid} is insufficient: {requirement}. Turn back to ‘prices opened’, reject the bid and "
     "fix the "
     "ranking anew; or record that the evidence is sufficient after all."},
    {"bid.opened",
     "Een geopende inschrijving verandert niet meer. Een kennelijke verschrijving herstellen twee mensen, "
     "met een "
     "reden, op de pagina Verloop.",
     "A bid that was opened does not change any more. An obvious clerical error is mended by two people, "
     "with a "
     "reason, on the page Process."},
    {"bidCorrection.bid", "Er is geen inschrijving[ {bid}] die hersteld kan worden.",
     "There is no bid[ {bid}] that can be mended."},
    {"bidCorrection.answers", "Het herstelde antwoord ontbreekt of is niet te lezen.",
     "The mended answer is missing or cannot be read."},
    {"bidCorrection.otherStage",
     "Het antwoord op {criterion} is in deze fase niet te herstellen: prijzen pas als ze geopend zijn, de "
     "rest "
     "alleen in de fase ‘geopend’.",
     "The answer to {criterion} cannot be mended at this stage: prices once they are opened, the rest at the "
     "stage "
     "‘opened’ only."},
    {"bidCorrection.noAnswer",
     "Inschrijving {bid} heeft geen antwoord op {criterion}; wat niet is aangeboden wordt niet toegevoegd.",
     "Bid {bid} has no answer to {criterion}; what was not offered is not added."},
    {"bidCorrection.unchanged", "Dit is al het antwoord van {bid} op {criterion}.",
     "This is the answer of {bid} to {criterion} already."},
    {"admissibility.locked",
     "Deze inschrijving is afgewezen voordat de prijzen opengingen. Draai terug naar ‘geopend’ om daarop "
     "terug te "
     "komen.",
     "This bid was rejected before the prices were opened. Turn back to ‘opened’ to reconsider that."},
    {"admissibility.bid", "Er is geen inschrijving {bid}.", "There is no bid {bid}."},
    {"admissibility.ground", "De grond van de afwijzing ontbreekt of is te lang.",
     "The ground of the rejection is missing or too long."},
    {"admissibility.reason", "De reden van de afwijzing ontbreekt of is te lang.",
     "The reason of the rejection is missing or too long."},
    {"admissibility.contradicts",
     "Inschrijving {bid} voldoet volgens de berekening niet; ze kan niet worden toegelaten.",
     "Bid {bid} does not comply by the calculation; it cannot be admitted."},
};

}  // namespace

std::span<const BilingualText> process_words() { return words; }
std::span<const BilingualText> process_finding_texts() { return findings; }

}  // namespace templates
