// A figure of bars, one for each year, drawn as SVG on the server, with the table of the same figures behind
// it. Doubles are used for drawing only.
#pragma once

#include "server/pages/render.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct YearBar {
  std::string name;            // the year
  std::string total;           // what the bar says, in words
  std::vector<double> parts;   // one length for each series, beside each other; none: not known
  std::optional<double> mark;  // a line at that length: the target
};

struct YearChart {
  std::string id;  // unique on the page, of letters, digits and hyphens
  std::string title, description;
  std::vector<YearBar> bars;
  std::vector<std::string> legend;  // of the series; empty: one without a name
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // of the table
};

// {{>MARKER}}, one more time, from year_chart.tpl.
void add_year_chart(TemplateValues content, std::string_view marker, const YearChart& chart);

}  // namespace server
