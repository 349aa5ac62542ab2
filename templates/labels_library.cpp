// The criteria library as the service offers it, and what buyers say about its criteria.
#include "templates/labels_tables.hpp"

namespace templates {
namespace {

constexpr BilingualText words[]{
    {"library-kinds.suitability-requirement", "geschiktheidseisen", "suitability requirements"},
    {"library-kinds.selection-criterion", "selectiecriteria", "selection criteria"},
    {"library-kinds.requirement", "minimumeisen", "requirements"},
    {"library-kinds.award-criterion", "gunningscriteria", "award criteria"},
    {"library-kinds.contract-clause", "contractbepalingen", "contract clauses"},

    {"rating.worked-well", "werkte goed", "worked well"},
    {"rating.mixed", "wisselend", "mixed"},
    {"rating.did-not-work", "werkte niet", "did not work"},
};

constexpr BilingualText findings[]{
    {"library.otherId", "Dit is criterium {value}, niet {id}; het kenmerk van een criterium verandert niet.",
     "This is criterion {value}, not {id}; the identifier of a criterion does not change."},
    {"libraryCriterion.idTaken", "Er is al een criterium {id} in de bibliotheek.",
     "There is a criterion {id} in the library already."},
};

}  // namespace

std::span<const BilingualText> library_words() { return words; }
std::span<const BilingualText> library_finding_texts() { return findings; }

}  // namespace templates
