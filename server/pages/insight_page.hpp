// What an announced formula does, and how firm an established ranking is: two pages of one kind.
#pragma once

#include "criteria/finding.hpp"
#include "server/pages/page_context.hpp"
#include "templates/insight_report.hpp"

#include <string>
#include <utility>
#include <vector>

namespace server {

enum class InsightSubject { formula, ranking };

struct InsightView {
  std::string id;  // of the tender
  std::string title;
  InsightSubject subject = InsightSubject::formula;
  // As they were asked: name and text.
  std::vector<std::pair<std::string, std::string>> fields;
  criteria::Findings findings;  // of what was asked; then there are no lots
  std::vector<templates::LotInsight> lots;
  std::string workbook;      // its address
  std::string what_if = {};  // address of the workbench; empty: there is none
  bool is_outdated = false;  // of a job: the tender has been changed since
};

std::string insight_page(const InsightView& view, const PageContext& context);

}  // namespace server
