// How a lot is awarded and how far it is, in words; shared by the pages of a tender.
#pragma once

#include "criteria/dossier.hpp"
#include "evaluator/evaluation.hpp"
#include "server/pages/render.hpp"

#include <string>

namespace server {

// "Perceel 1: Werkplekken"; `key` is the text before the title.
std::string lot_title(const criteria::Lot& lot, templates::Language language,
                      std::string_view key = "lot.title");

// {{>AWARD}} from award.tpl: method, rounding, ties, withdrawal.
void add_award(TemplateValues content, const criteria::Award& award);

// The evaluation of one lot; null when there is none.
const evaluator::LotEvaluation* find_lot(const evaluator::Evaluation* evaluation, std::string_view lot);

// How a bid is named: the bidder, or its id when it has no name.
std::string bidder_name(const criteria::Bid& bid);
const criteria::Bid* find_bid(const criteria::Dossier& dossier, std::string_view bid);
// The name of the bidder behind an id.
std::string bidder_name(const criteria::Dossier& dossier, std::string_view bid);

// A total as the award method counts it, rounded as announced: "61,69", "€ 812.500,00".
std::string total_text(const criteria::Number& total, const criteria::Award& award,
                       templates::Language language);
// The same in a sentence: "61,69 punten".
std::string total_phrase(const criteria::Number& total, const criteria::Award& award,
                         templates::Language language);
// The total before rounding, truncated to 12 decimals.
std::string unrounded_text(const criteria::Number& total, const criteria::Award& award,
                           templates::Language language);

// The words for an announced tie rule by the name that an evaluation's steps give it.
std::string tie_rule_text(std::string_view name, const criteria::Award& award, templates::Language language);

}  // namespace server
