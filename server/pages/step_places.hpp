// Where what a step of a tender waits for is done.
#pragma once

#include "criteria/tender_process.hpp"
#include "server/pages/render.hpp"

#include <string>
#include <vector>

namespace server {

struct StepPlace {
  std::string address;
  std::string_view words;  // key of the text of the link
  // Not for who answers for the panel: a page where a member does their own work.
  bool is_of_members = false;
};

// `lots`: those that what is missing is about; empty where it is about none.
std::vector<StepPlace> places_of(criteria::Condition condition, const std::string& tender,
                                 const std::vector<std::string>& lots);
// Of the conditions of a step, each place once; without those of single lots.
std::vector<StepPlace> places_of(criteria::ProcessStep step, const std::string& tender);

// {{#PLACE}}<!--if may GET {{ADDRESS}}-->…: the links.
void add_places(TemplateValues content, const std::string& tender, const std::vector<StepPlace>& places);

}  // namespace server
