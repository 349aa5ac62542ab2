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
    {"comment.party", "'{value}' is geen kenmerk van een partij: kleine letters, cijfers en streepjes.",
     "'{value}' is not an identifier of a party: lower-case letters, digits and hyphens."},
    {"comment.author", "De naam of functie van de schrijver ontbreekt of is te lang.",
     "The name or role of the author is missing or too long."},
    {"comment.rating", "Er is geen oordeel '{value}'.", "There is no rating '{value}'."},
    {"comment.tender", "De referentie van de aanbesteding is te lang.",
     "The reference of the tender is too long."},
    {"comment.text", "De ervaring ontbreekt of is te lang.", "The experience is missing or too long."},
};

}  // namespace

std::span<const BilingualText> library_words() { return words; }
std::span<const BilingualText> library_finding_texts() { return findings; }

}  // namespace templates
