// Findings on a definition: tender, lots, criteria, bids, grades.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"criterion.minimumScoreRelative",
     "Een minimumscore mag niet bij een relatieve regel: toelating mag niet van andere inschrijvers "
     "afhangen.",
     "A minimum score cannot go with a relative rule: admission must not depend on other bidders."},
    {"mki.weightsMissing", "Voor deze MKI-methode moet de tabel met weegfactoren worden gegeven.",
     "This MKI method needs its table of weights."},
    {"amount.decimals", "Een bedrag heeft ten hoogste twee decimalen.",
     "An amount has at most two decimals."},
};

}  // namespace

std::span<const BilingualText> dossier_finding_texts() { return texts; }

}  // namespace templates
