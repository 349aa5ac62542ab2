// The register of promises: pages, workbook, findings.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"promise.register", "Belofteregister", "Register of promises"},
    {"promise.yes", "ja", "yes"},
    {"promise.no", "nee", "no"},
    {"promise.level", "niveau {level}", "level {level}"},
    {"promise.graded", "door het beoordelingsteam gewaardeerd met {grade}", "graded {grade} by the panel"},
    {"promise.points", "{points} in de totaalscore", "{points} in the total score"},
    {"promise.none-gained", "geen: het is een eis", "none: it is a requirement"},

    {"promise-bound.at-least", "ten minste", "at least"},
    {"promise-bound.at-most", "ten hoogste", "at most"},
    {"promise-bound.exactly", "precies", "exactly"},

    {"promise-reference.announced-worst", "de aangekondigde slechtste waarde[ ({worst:number})]",
     "the announced worst value[ ({worst:number})]"},
    {"promise-reference.lowest-level", "het niveau met de minste waardering[ ({worst})]",
     "the level that earns least[ ({worst})]"},
    {"promise-reference.lowest-step", "de trede met de minste waardering[ (vanaf {worst:number})]",
     "the step that earns least[ (from {worst:number})]"},
    {"promise-reference.zero-points", "geen punten", "no points"},
    {"promise-reference.zero-share",
     "niets van het gewicht: een relatieve formule kent geen slechtste waarde",
     "nothing of the weight: a relative formula has no worst value"},
    {"promise-reference.required-bound", "de grens van de eis[ ({worst:number})]",
     "the bound of the requirement[ ({worst:number})]"},
    {"promise-reference.worst-offered", "de slechtste waarde van de geldige inschrijvingen",
     "the worst value among the ranked bids"},
    {"promise-reference.no-take-back", "geen terugnameprijs", "no take-back price"},

    {"moment.delivery", "bij levering", "on delivery"},
    {"moment.yearly", "jaarlijks", "yearly"},
    {"moment.end-of-contract", "einde contract", "end of the contract"},
    {"moment.other", "ander moment", "another moment"},

    {"cap-period.calendar-year", "kalenderjaar", "calendar year"},
    {"cap-period.contract-year", "contractjaar", "contract year"},
    {"promise.cap", "{percent} % van {value} per {period}[ vanaf {start}]: {cap}",
     "{percent} % of {value} per {period}[ from {start}]: {cap}"},

    {"judgement.met", "Nagekomen", "Met"},
    {"judgement.not-met", "Niet nagekomen", "Not met"},
    {"judgement.not-determinable", "Niet te bepalen", "Not determinable"},
    {"judgement.open", "Nog niet gemeten", "Not measured yet"},
    {"judgement.ended", "Vervallen", "Ended"},
    {"reminder.overdue", "Te laat", "Overdue"},
    {"reminder.due", "Binnenkort", "Soon"},
    {"reminder.unplanned", "Geen meetmoment", "No measuring moment"},

    {"promise-sheet.register", "Register", "Register"},
    {"promise-sheet.measurements", "Metingen", "Measurements"},
    {"promise-sheet.reminders", "Herinneringen", "Reminders"},
    {"promise-sheet.register-note",
     "Wat de winnaar heeft toegezegd, zoals het is gewaardeerd. Het voordeel is het verschil met de "
     "slechtste "
     "waarde van het criterium; de sanctie is de factor maal dat voordeel, als het contract dat bepaalt, en "
     "van alle beloften van een "
     "contract samen per jaar niet meer dan het maximum. "
     "Stand op {day}.",
     "What the winner promised, as it was scored. The advantage is the difference with the worst value of "
     "the "
     "criterion; the sanction is the factor times that advantage, where the contract says so, and of all "
     "promises of a contract together no more than the cap in a year. As of {day}."},
    {"promise-sheet.measurements-note",
     "Vul een meting in op een gele regel, of verbeter een meting: die blijft dan bewaard en de verbetering "
     "komt erbij. Laat Meting leeg bij een nieuwe meting. Uitkomst, verschil en sanctie rekent Wederwaarde "
     "uit.",
     "Fill in a measurement on a yellow row, or correct one: it stays on record and the correction is added. "
     "Leave Measurement empty for a new one. Wederwaarde computes outcome, difference and sanction."},
    {"promise-sheet.reminders-note", "Wat op {day} gemeten moet zijn of binnen 30 dagen gemeten moet worden.",
     "What has to be measured by {day}, or within 30 days from it."},

    {"promise-column.id", "Belofte", "Promise"},
    {"promise-column.lot", "Perceel", "Lot"},
    {"promise-column.bidder", "Inschrijver", "Bidder"},
    {"promise-column.criterion", "Criterium", "Criterion"},
    {"promise-column.library", "Bibliotheek", "Library"},
    {"promise-column.promised", "Beloofd", "Promised"},
    {"promise-column.quantity", "Grootheid", "Quantity"},
    {"promise-column.method", "Methode", "Method"},
    {"promise-column.gain", "Voordeel in de gunning", "Advantage in the award"},
    {"promise-column.euros", "Voordeel (€)", "Advantage (€)"},
    {"promise-column.compared-with", "Vergeleken met", "Compared with"},
    {"promise-column.factor", "Factor", "Factor"},
    {"promise-column.full-sanction", "Sanctie bij niet nakomen (€)", "Sanction when not met (€)"},
    {"promise-column.cap", "Maximum aan sancties", "Cap on sanctions"},
    {"promise-column.evidence-asked", "Gevraagd bewijs", "Evidence asked"},
    {"promise-column.moments", "Meetmomenten", "Measuring moments"},
    {"promise-column.responsible", "Verantwoordelijke", "Responsible"},
    {"promise-column.status", "Stand", "Status"},
    {"promise-column.measurement", "Meting", "Measurement"},
    {"promise-column.moment", "Meetmoment", "Measuring moment"},
    {"promise-column.measured-on", "Gemeten op", "Measured on"},
    {"promise-column.value", "Waarde", "Value"},
    {"promise-column.judgement", "Oordeel", "Judgement"},
    {"promise-column.measured-by", "Gemeten door", "Measured by"},
    {"promise-column.evidence", "Bewijs", "Evidence"},
    {"promise-column.sha256", "SHA-256", "SHA-256"},
    {"promise-column.remark", "Toelichting", "Remark"},
    {"promise-column.outcome", "Uitkomst", "Outcome"},
    {"promise-column.difference", "Verschil", "Difference"},
    {"promise-column.sanction", "Sanctie zonder maximum (€)", "Sanction without the cap (€)"},
    {"promise-column.sanction-due", "Verschuldigde sanctie (€)", "Sanction due (€)"},
    {"promise-column.tender", "Aanbesteding", "Tender"},
    {"promise-column.due", "Uiterlijk", "Due"},
    {"promise-column.kind", "Soort moment", "Kind of moment"},
    {"promise-column.state", "Herinnering", "Reminder"},
};

constexpr BilingualText findings[]{
    {"promise.factor", "De sanctiefactor {value:number} ligt niet tussen 0 en 100.",
     "The sanction factor {value:number} is not between 0 and 100."},
    {"promise.pointValue", "De waarde van een punt ({value:number}) moet meer dan 0 zijn.",
     "The value of a point ({value:number}) must be more than 0."},
    {"promise.contractValue", "De contractwaarde ({value:number}) moet meer dan 0 euro zijn.",
     "The value of the contract ({value:number}) must be more than 0 euro."},
    {"promise.capPercent", "Het maximum van {value:number} % ligt niet boven 0 en ten hoogste bij 100.",
     "The cap of {value:number} % is not above 0 and at most 100."},
    {"promise.capStart",
     "Een contractjaar heeft de eerste dag van het contract nodig; een kalenderjaar heeft er geen.",
     "A contract year needs the first day of the contract; a calendar year has none."},
    {"promise.until",
     "Een jaarlijks meetmoment heeft een laatste dag nodig, niet voor {due:day} en hooguit 40 jaar erna; een "
     "ander "
     "meetmoment heeft er geen.",
     "A yearly moment needs a last day, not before {due:day} and at most 40 years after it; another moment "
     "has "
     "none."},
    {"promise.moments", "{count} meetmomenten is te veel; hooguit 40 regels.",
     "{count} measuring moments are too many; 40 lines at most."},
    {"promise.momentTwice", "Op {due:day} valt meer dan één meetmoment.",
     "More than one measuring moment falls on {due:day}."},
    {"promise.noWinner", "Geen perceel van deze beoordeling heeft een winnaar met circulaire beloften.",
     "No lot of this evaluation has a winner with circular promises."},
    {"promises.notRanked", "De rangorde staat nog niet vast: beloften komen uit de vastgelegde beoordeling.",
     "The ranking is not frozen yet: promises come from the frozen evaluation."},
    {"promises.notFrozen",
     "De rangorde legde beoordeling {frozen} vast; beloften komen daaruit, niet uit {evaluation}.",
     "The ranking froze evaluation {frozen}; promises come from it, not from {evaluation}."},
    {"promises.registered", "De beloften van deze winnaar staan al in het register.",
     "The promises of this winner are in the register already."},
    {"promise.ended", "De belofte is vervallen: er is een andere winnaar.",
     "The promise has ended: there is another winner."},
    {"measurement.measuredBy", "Er staat niet bij wie gemeten heeft.", "It does not say who measured."},
    {"measurement.value",
     "'{value}' past niet bij de belofte: gevraagd is een getal, ja of nee, of een niveau uit de tabel.",
     "'{value}' does not fit the promise: a number, yes or no, or a level of the table is asked."},
    {"measurement.judgement",
     "Een belofte die het beoordelingsteam waardeerde, krijgt een oordeel; een andere een waarde.",
     "A promise that the panel graded gets a judgement; another one a value."},
    {"measurement.moment", "Op {day:day} is geen meetmoment.", "There is no measuring moment on {day:day}."},
    {"measurement.sha256", "'{value}' is geen SHA-256 van 64 hexadecimale tekens.",
     "'{value}' is not a SHA-256 of 64 hexadecimal characters."},
    {"measurement.future", "De dag van meten, {day:day}, moet nog komen.",
     "The day of measuring, {day:day}, is yet to come."},
    {"measurement.corrects", "Meting {id} is er niet bij deze belofte, of is al verbeterd.",
     "There is no measurement {id} of this promise, or it was corrected already."},
    {"measurement.noTable", "Er is geen tabel met metingen gevonden.", "No table of measurements was found."},
    {"measurement.columnMissing", "De kolom {column:promise-column.} ontbreekt.",
     "The column {column:promise-column.} is missing."},
    {"measurement.cellEmpty", "Deze cel is leeg.", "This cell is empty."},
    {"measurement.date", "'{text}' is geen datum.", "'{text}' is not a date."},
    {"measurement.promise", "Belofte {text} staat niet in dit register.",
     "Promise {text} is not in this register."},
    {"measurement.twice", "Meting {text} staat er meer dan eens.",
     "Measurement {text} stands there more than once."},
    {"measurement.judgementWord", "'{text}' is geen oordeel: Nagekomen, Niet nagekomen of Niet te bepalen.",
     "'{text}' is not a judgement: Met, Not met or Not determinable."},
    {"measurement.changedMeanwhile", "Het register is intussen gewijzigd; bekijk het verschil opnieuw.",
     "The register has changed meanwhile; look at the difference again."},
};

}  // namespace

std::span<const BilingualText> promise_words() { return words; }
std::span<const BilingualText> promise_finding_texts() { return findings; }

}  // namespace templates
