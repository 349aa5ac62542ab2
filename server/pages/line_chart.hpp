// A figure of lines, drawn as SVG on the server, with the table of the same figures behind it. Doubles are
// used for drawing only.
#pragma once

#include "server/pages/render.hpp"

#include <optional>
#include <string>
#include <vector>

namespace server {

struct LineChart {
  std::string id;  // unique on the page, of letters, digits and hyphens
  std::string title, description;
  std::string axis;                     // what the values are
  std::vector<std::string> categories;  // along the bottom, at equal distances
  struct Line {
    std::string name;
    std::vector<std::optional<double>> values;  // by category; nothing is a gap
  };
  std::vector<Line> lines;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // of the table
};

// {{>MARKER}}, one more time, from line_chart.tpl.
void add_line_chart(TemplateValues content, std::string_view marker, const LineChart& chart);

}  // namespace server
