// Insight as sheets, with charts that the spreadsheet program draws from the same cells.
#pragma once

#include "templates/insight_report.hpp"

#include <string>
#include <vector>

namespace templates {

class XlsxSheet;

// A sheet with everything that is said of one lot. `note`: under the title.
void write_insight(XlsxSheet& sheet, const LotInsight& insight, std::string_view title, std::string_view note,
                   Language language);

// What is simulated before publication, a sheet for each lot. It contains the estimate: not for bidders.
// Equal arguments give equal bytes.
std::string simulation_workbook(const criteria::Tender& tender, const std::vector<LotInsight>& lots,
                                Language language);

// How firm the ranking of each lot is; the same.
std::string robustness_workbook(const criteria::Tender& tender, const std::vector<LotInsight>& lots,
                                Language language);

}  // namespace templates
