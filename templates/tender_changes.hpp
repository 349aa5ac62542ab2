// The change list between two publications of a tender: in words and as JSON.
#pragma once

#include "criteria/tender_difference.hpp"
#include "templates/field_writer.hpp"
#include "templates/labels.hpp"
#include "templates/template_changes.hpp"

#include <string>
#include <vector>

namespace templates {

// A fact in words of the language, its values written its way.
ChangeWords change_words(const criteria::FactChange& change, Language language);
// Every change in words: facts, then lot by lot, then provisions. `where` names the lot where there is one.
std::vector<ChangeWords> change_words(const criteria::TenderChanges& changes, Language language);
// One change on one line: "uiterste datum gewijzigd: … → …".
std::string change_text(const ChangeWords& words);

// {facts: [{field, lot, change, before, after, text: {nl, en}}], lots: [{lot, changes}], provisions}. The
// changes must outlive the tree.
void write(const Slot& slot, const criteria::TenderChanges& changes);
std::string tender_changes_json(const criteria::TenderChanges& changes);

}  // namespace templates
