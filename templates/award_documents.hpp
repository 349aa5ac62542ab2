// Documents for the buyer's file on an award, as pages to print: the record of the opening, the advice before
// the award is decided, and the assessors' grades with their motivations.
#pragma once

#include "evaluator/advice/award_advice.hpp"
#include "templates/award_letter.hpp"

#include <string>
#include <vector>

namespace templates {

// Proces-verbaal van opening: when and by whom, which bids came in time, which were late and set aside.
// Without an opening in the file those fields are left open, to be filled in by hand.
std::string opening_record_html(const AwardQuestion& question);

// Gunningsadvies: for each lot the ranking with unrounded totals, what `award_advice` found (one for each
// lot), draws, examined prices, clarifications, the winner's evidence, and the buyer's own words.
std::string award_advice_html(const AwardQuestion& question, const std::vector<evaluator::LotAdvice>& advice);

// Verslag van de beoordeling: every grade of every assessor and of the panel together.
// For everybody: without what is marked as confidential, and with the seats of the panel in place of its
// people.
enum class ReportReader { buyer, everybody };
std::string consensus_report_html(const AwardQuestion& question, ReportReader reader);

}  // namespace templates
