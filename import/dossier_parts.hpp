// The readers behind `read_dossier`, by part of the dossier.
#pragma once

#include "criteria/dossier.hpp"
#include "import/field_reader.hpp"

namespace importing {

void read(const Field& field, criteria::Tender& tender);
void read(const Field& field, criteria::Award& award);
void read(const Field& field, criteria::Criterion& criterion);
void read(const Field& field, criteria::Provision& provision);
void read_answer_type(const Field& field, std::optional<criteria::AnswerType>& type);
void read_scoring_rule(const Field& field, std::optional<criteria::ScoringRule>& rule);
// What is accepted of the answers to that leaf, whose type and rule have been read.
void read_accept(const Field& field, const criteria::Criterion& leaf,
                 std::optional<criteria::Accept>& accept);
void read(const Field& field, criteria::Grade& grade);
void read(const Field& field, criteria::Draw& draw);
// How a bid's answers are read depends on what the tender asks.
void read_bids(const Field& field, const criteria::Tender& tender, std::vector<criteria::Bid>& bids);
// What a bid gives for a derived answer of that type.
criteria::DerivedInputs read_inputs(const Field& field, const criteria::AnswerType& type);

}  // namespace importing
