// What the board follows: the page and the workbook of the monitor.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"monitor.title", "Monitor circulair inkopen", "Monitor of circular procurement"},
    {"monitor.years", "Jaren {from} tot en met {to}", "Years {from} to {to}"},
    {"monitor.unknown-party", "partij onbekend", "party unknown"},
    {"monitor.no-segment", "geen segment", "no segment"},
    {"monitor.unknown", "onbekend", "unknown"},
    {"monitor.provisional", "voorlopig", "provisional"},
    {"monitor.total", "Totaal", "Total"},
    {"monitor.note",
     "Wat niet bekend is, telt nergens als nul. Bedragen in euro exclusief btw. Gemaakt op {day}.",
     "What is not known counts nowhere as zero. Amounts in euro excluding VAT. Made on {day}."},

    {"monitor-sheet.overview", "Overzicht", "Overview"},
    {"monitor-sheet.rows", "Cijfers", "Figures"},
    {"monitor-sheet.agreements", "Afspraken", "Agreements"},
    {"monitor-sheet.portfolio", "Aandeel uitgaven", "Share of spend"},
    {"monitor-sheet.promised", "Beloofd", "Promised"},
    {"monitor-sheet.milestones", "Mijlpalen", "Milestones"},
    {"monitor-sheet.deviations", "Afwijkingen", "Deviations"},
    {"monitor-sheet.deviations-note",
     "Pas toe of leg uit: de nieuwste beslissing om van een regel af te wijken, per aanbesteding. Een "
     "aanbesteding heeft haar naam vanaf de publicatie.",
     "Comply or explain: the newest decision to depart from a rule, for each tender. A tender has its name "
     "from its publication on."},
    {"monitor.of-lot", ", perceel {lot}", ", lot {lot}"},
    {"monitor.unpublished", "Nog niet gepubliceerd", "Not published yet"},
    {"monitor-sheet.rows-note",
     "Per jaar, partij en segment: gepubliceerde aanbestedingen en geregistreerde uitgaven. Een lege cel is "
     "niet bekend.",
     "By year, party and segment: published tenders and registered spend. An empty cell is not known."},
    {"monitor-sheet.agreements-note",
     "Aanbestedingen waarop een afspraak ziet, naar de slechtste van hun regels. Een gemotiveerde afwijking "
     "is "
     "geen voldoen.",
     "Tenders that an agreement is about, by the worst of their rules. A recorded deviation is not meeting "
     "it."},
    {"monitor-sheet.portfolio-note",
     "Waarde van de aanbestedingen die aan de andere regels voldoen, als deel van de geregistreerde "
     "uitgaven, "
     "tegen de drempel op 31 december van het jaar.",
     "Value of the tenders that meet the other rules, as a share of the registered spend, against the "
     "threshold of 31 December of the year."},
    {"monitor-sheet.promised-note",
     "Wat de winnaars aanbieden. Waarden per eenheid product (zoals €/m³) worden niet opgeteld.",
     "What the winners offer. Values for each unit of a product (such as €/m³) are not added up."},
    {"monitor-sheet.milestones-note",
     "De zes stappen van het actieplan, met wat ervan is vastgelegd. Een stap is bereikt als er van elk "
     "soort "
     "bewijs iets is.",
     "The six steps of the action plan, with what is on record. A step is reached when there is some of each "
     "kind of evidence."},

    {"monitor-column.year", "Jaar", "Year"},
    {"monitor-column.party", "Partij", "Party"},
    {"monitor-column.segment", "Segment", "Segment"},
    {"monitor-column.tenders", "Aanbestedingen", "Tenders"},
    {"monitor-column.value", "Geraamde waarde", "Estimated value"},
    {"monitor-column.without-estimate", "Zonder raming", "Without estimate"},
    {"monitor-column.awarded", "Percelen met winnaar", "Lots with a winner"},
    {"monitor-column.lots", "Percelen", "Lots"},
    {"monitor-column.measured", "Gemeten", "Measured"},
    {"monitor-column.met", "Nagekomen", "Met"},
    {"monitor-column.sum-promised", "Beloofd (gemeten percelen)", "Promised (measured lots)"},
    {"monitor-column.sum-measured", "Gemeten som", "Measured sum"},
    {"monitor-column.circular-weight", "Gewicht circulair (%)", "Circular weight (%)"},
    {"monitor-column.spend", "Uitgaven", "Spend"},
    {"monitor-column.meeting-value", "Waarde die voldoet", "Value that meets"},
    {"monitor-column.share", "Aandeel (%)", "Share (%)"},
    {"monitor-column.agreement", "Afspraak", "Agreement"},
    {"monitor-column.tender", "Aanbesteding", "Tender"},
    {"monitor-column.decided-by", "Besloten door", "Decided by"},
    {"monitor-column.decided-on", "Besloten op", "Decided on"},
    {"monitor-column.rule", "Regel", "Rule"},
    {"monitor-column.threshold", "Doel (%)", "Target (%)"},
    {"monitor-column.outcome", "Uitkomst", "Outcome"},
    {"monitor-column.reason", "Toelichting", "Explanation"},
    {"monitor-column.rules-passed", "Regels voldaan", "Rules met"},
    {"monitor-column.rules-deviated", "Regels met afwijking", "Rules departed from"},
    {"monitor-column.rules-open", "Regels niet te bepalen", "Rules not determinable"},
    {"monitor-column.rules-failed", "Regels niet voldaan", "Rules not met"},
    {"monitor-column.quantity", "Grootheid", "Quantity"},
    {"monitor-column.sum", "Som", "Sum"},
    {"monitor-column.lowest", "Laagste", "Lowest"},
    {"monitor-column.highest", "Hoogste", "Highest"},
    {"monitor-column.step", "Stap", "Step"},
    {"monitor-column.state", "Stand", "State"},
    {"monitor-column.evidence", "Bewijs", "Evidence"},

    {"standing.meets", "Voldoet", "Meets"},
    {"standing.deviates", "Wijkt gemotiveerd af", "Departs, with reasons"},
    {"standing.not-determinable", "Niet te bepalen", "Not determinable"},
    {"standing.fails", "Voldoet niet", "Does not meet"},

    {"portfolio-reason.spend-unknown", "Er zijn geen uitgaven geregistreerd.", "No spend is registered."},
    {"portfolio-reason.value-unknown", "Een aanbesteding die meetelt heeft geen raming.",
     "A tender that counts has no estimate."},
    {"portfolio-reason.scope-unknown",
     "De regel geldt voor een waarde of procedure die het uitgavenregister niet kent.",
     "The rule is about a value or procedure that the register of spend does not tell."},

    {"milestone.1", "Werkgroepen van inkopers delen kennis", "Working groups of buyers share knowledge"},
    {"milestone.2", "Kennis van circulair inkopen bereikt de inkopers",
     "Knowledge of circular procurement reaches the buyers"},
    {"milestone.3", "Drie segmenten zijn gekozen", "Three segments are chosen"},
    {"milestone.4", "Regionale afspraken zijn gemaakt en ondertekend",
     "Regional agreements are made and signed"},
    {"milestone.5", "De markt is geconsulteerd", "The market has been consulted"},
    {"milestone.6", "De afspraken worden uitgevoerd in aanbestedingen",
     "The agreements are carried out in tenders"},
    {"milestone-state.not-started", "nog niet begonnen", "not started"},
    {"milestone-state.under-way", "onderweg", "under way"},
    {"milestone-state.reached", "bereikt", "reached"},
    {"milestone-evidence.templates", "sjablonen van inkopers gepubliceerd: {count}[, laatst op {day}]",
     "templates of buyers published: {count}[, last on {day}]"},
    {"milestone-evidence.experiences", "ervaringen gedeeld in de bibliotheek: {count}[, laatst op {day}]",
     "experiences shared in the library: {count}[, last on {day}]"},
    {"milestone-evidence.experienced-parties",
     "partijen met ervaringen in de bibliotheek: {count}[, laatst op {day}]",
     "parties with experiences in the library: {count}[, last on {day}]"},
    {"milestone-evidence.choices", "besluiten over drie segmenten: {count}[, laatst op {day}]",
     "decisions on three segments: {count}[, last on {day}]"},
    {"milestone-evidence.agreements", "regionale afspraken: {count}", "regional agreements: {count}"},
    {"milestone-evidence.signatures", "ondertekeningen: {count}[, laatst op {day}]",
     "signatures: {count}[, last on {day}]"},
    {"milestone-evidence.consultations", "marktconsultaties geopend: {count}[, laatst op {day}]",
     "market consultations opened: {count}[, last on {day}]"},
    {"milestone-evidence.responses", "reacties van de markt: {count}[, laatst op {day}]",
     "answers of the market: {count}[, last on {day}]"},
    {"milestone-evidence.covered-tenders",
     "gepubliceerde aanbestedingen onder een afspraak: {count}[, laatst op {day}]",
     "published tenders under an agreement: {count}[, last on {day}]"},
    {"milestone-evidence.meeting-tenders", "daarvan voldoen: {count}[, laatst op {day}]",
     "of these meet it: {count}[, last on {day}]"},
};

constexpr BilingualText findings[]{
    {"monitor.year", "'{value}' is geen jaar van 2000 tot en met 2100.",
     "'{value}' is not a year from 2000 to 2100."},
    {"monitor.order", "Het eerste jaar, {from}, ligt na het laatste, {to}.",
     "The first year, {from}, is after the last, {to}."},
};

}  // namespace

std::span<const BilingualText> monitor_words() { return words; }
std::span<const BilingualText> monitor_finding_texts() { return findings; }

}  // namespace templates
