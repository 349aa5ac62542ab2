// Findings of an evaluation: rejections, missing answers, draws.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText texts[]{
    {"requirement.failed", "De inschrijving voldoet niet aan minimumeis {criterion}.",
     "The bid does not meet requirement {criterion}."},
    {"minimumScore.failed", "De inschrijving haalt de minimumscore van criterium {criterion} niet.",
     "The bid does not reach the minimum score of criterion {criterion}."},
    {"answer.outside", "Het antwoord op criterium {criterion} ligt buiten de aangekondigde grenzen.",
     "The answer to criterion {criterion} lies outside the announced bounds."},
    {"answer.missing", "Het antwoord van {bid} op criterium {criterion} ontbreekt.",
     "The answer of {bid} to criterion {criterion} is missing."},
    {"grade.missing", "Een beoordeling van {bid} op criterium {criterion} ontbreekt.",
     "A grade of {bid} on criterion {criterion} is missing."},
    {"answer.notPositive", "De formule van criterium {criterion} vraagt een waarde groter dan 0 van {bid}.",
     "The formula of criterion {criterion} needs a value above 0 from {bid}."},
    {"bid.late", "De inschrijving is na de sluitingstermijn ontvangen.",
     "The bid was received after the deadline."},
    {"bid.withdrawn", "De inschrijving is ingetrokken.", "The bid has been withdrawn."},
    {"draw.mismatch", "De loting past niet op de groep die nog gelijk staat.",
     "The draw does not match the group that is still tied."},
};

}  // namespace

std::span<const BilingualText> evaluation_finding_texts() { return texts; }

}  // namespace templates
