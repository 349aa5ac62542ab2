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
    {"weight", "Gewicht", "Weight"},
    {"value", "Waarde (€)", "Value (€)"},
    {"points", "Punten", "Points"},
    {"share", "Aandeel", "Share"},
    {"rank", "Rang", "Rank"},
    {"total", "Totaal", "Total"},
    {"ranking", "Rangorde", "Ranking"},
    {"rejected", "Afgewezen inschrijvingen", "Rejected bids"},
    {"reason", "Reden", "Reason"},
};

}  // namespace

std::span<const BilingualText> document_words() { return words; }

}  // namespace templates
