// A dossier as a tree of values, in the order of fields of docs/dossier.md.
#pragma once

#include "criteria/dossier.hpp"
#include "templates/field_writer.hpp"

namespace templates {

// Texts are not copied: what is written must outlive the tree.
void write(const Slot& slot, const criteria::Dossier& dossier);
// The parts, as they stand in a dossier.
void write(const Slot& slot, const criteria::Tender& tender);
void write(const Slot& slot, const criteria::Lot& lot);
void write(const Slot& slot, const criteria::Award& award);
void write(const Slot& slot, const criteria::Criterion& criterion);
void write(const Slot& slot, const criteria::AnswerType& type);
void write(const Slot& slot, const criteria::ScoringRule& rule);
void write(const Slot& slot, const criteria::Accept& accept);
void write(const Slot& slot, const criteria::Provision& provision);
void write(const Slot& slot, const criteria::Bid& bid);
void write(const Slot& slot, const criteria::Grade& grade);
void write(const Slot& slot, const criteria::Draw& draw);
void write(const Slot& slot, const criteria::DerivedInputs& inputs);

}  // namespace templates
