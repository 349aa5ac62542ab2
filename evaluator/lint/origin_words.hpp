// The vocabulary of places and of what comes from them, Dutch and English with their inflections.
#pragma once

#include "evaluator/lint/words.hpp"

#include <cstddef>

namespace evaluator::lint {

// "leverancier", "aannemers", "contractor": who may bid.
bool is_supplier(std::string_view word);
// "bouwmaterialen", "vezels", "produce": what is supplied.
bool is_supply(std::string_view word);
// "vestiging", "werkplaats", "depot": where a bidder is at home.
bool is_establishment(std::string_view word);
// "geteeld", "geproduceerd", "sourced": how a supply came about.
bool is_making(std::string_view word);
// "regio", "omgeving", "vicinity", a place name of the region: without a number of kilometres.
bool is_area(std::string_view word);
// "lokale", "regionaal", "Nederlandse", "local": of an area.
bool is_local(std::string_view word);
// "de", "eigen", "directe", "the": may stand between a preposition and an area.
bool is_between(std::string_view word);

// What makes words on places harmless: nuisance, accessibility, people who live there, and sentences that say
// that origin is of no account.
bool is_harmless(const Sentence& sentence);

}  // namespace evaluator::lint
