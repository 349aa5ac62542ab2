// Headings and sentences of the documents.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"tender", "Aanbesteding", "Tender"},
    {"lot", "Perceel", "Lot"},
    {"bid", "Inschrijving", "Bid"},
    {"bidder", "Inschrijver", "Bidder"},
    {"buyer", "Aanbestedende dienst", "Contracting authority"},
    {"criterion", "Criterium", "Criterion"},
    {"grade", "Oordeel", "Grade"},
    {"motivation", "Motivering", "Motivation"},
    {"weight", "Gewicht", "Weight"},
    {"value", "Waarde (€)", "Value (€)"},
    {"points", "Punten", "Points"},
    {"share", "Aandeel", "Share"},
    {"rank", "Rang", "Rank"},
    {"total", "Totaal", "Total"},
    {"ranking", "Rangorde", "Ranking"},
    {"rejected", "Afgewezen inschrijvingen", "Rejected bids"},
    {"reason", "Reden", "Reason"},
    {"report.title", "Evaluatierapport", "Evaluation report"},
    {"report.matrix", "Punten en antwoorden per criterium", "Points and answers per criterion"},
    {"report.ties", "Hoe een gelijke stand is beslist", "How ties were decided"},
    {"report.tie", "{among}: beslist door {rule}, volgorde {order}.",
     "{among}: decided by {rule}, order {order}."},
    {"report.bid", "Rang {rank}: inschrijving {bid}", "Rank {rank}: bid {bid}"},
    {"report.footer",
     "Berekend door Wederwaarde, {rules}. Dossier SHA-256 {hash}. Wie het dossier heeft, kan elke uitkomst "
     "opnieuw berekenen.",
     "Computed by Wederwaarde, {rules}. Dossier SHA-256 {hash}. Whoever has the dossier can compute every "
     "result again."},
    {"deadline", "Sluitingstermijn", "Deadline"},
    {"method", "Gunningsmethode", "Award method"},
    {"rounding", "Afronding", "Rounding"},
    {"inputs", "zie invoer", "see inputs"},
    {"weight.points", "{weight:number} punten", "{weight:number} points"},

    {"parameters.linear", "{worst:number} geeft niets, {best:number} geeft alles; {outside}",
     "{worst:number} earns nothing, {best:number} earns all; {outside}"},
    {"parameters.step", "vanaf {from:number} = {percent:number}%", "from {from:number} = {percent:number}%"},
    {"parameters.points", "van 0 tot {max:number}", "from 0 to {max:number}"},
    {"parameters.relative-mean", "factor {factor:number}, {centre}", "factor {factor:number}, {centre}"},
    {"parameters.logarithmic", "grondtal {base:number}; {negative}", "base {base:number}; {negative}"},
    {"parameters.factor", "€ {factor:number} per eenheid", "€{factor:number} per unit"},
};

}  // namespace

std::span<const BilingualText> document_words() { return words; }

}  // namespace templates
