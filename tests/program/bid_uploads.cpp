#include "tests/program/bid_uploads.hpp"

#include "import/json_reader.hpp"
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "templates/json_writer.hpp"
#include "tests/program/dossier_files.hpp"
#include "tests/support/form_filling.hpp"
#include "tests/support/zip_builder.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace program_test {
namespace {

using test_support::BlankForm;
using test_support::by_value;
using test_support::ZipPart;

std::vector<ZipPart> unpacked(const std::string& xlsx) {
  std::vector<ZipPart> parts;
  const auto archive = importing::ZipArchive::open(xlsx, importing::Limits{}).value();
  for (const auto& entry : archive.entries()) {
    importing::ZipEntryStream stream(archive, entry);
    ZipPart part;
    part.name = entry.name;
    for (auto piece = stream.next().value(); !piece.empty(); piece = stream.next().value())
      part.content += piece;
    parts.push_back(std::move(part));
  }
  return parts;
}

// The blank form with its empty cells filled, as a program that knows workbooks would do it.
class Filling {
 public:
  explicit Filling(const std::string& blank)
      : form_(blank),
        workbook_(importing::read_xlsx(blank, importing::Limits{}).value()),
        parts_(unpacked(blank)) {}

  std::string filled_with(const std::string& bid_json) const {
    auto parts = parts_;
    for (const auto& command : form_.filled_with_bid(bid_json)) enter(parts, command);
    return test_support::build_zip(parts);
  }

 private:
  void enter(std::vector<ZipPart>& parts, const std::vector<std::string>& command) const {
    const auto& kind = command.at(0);
    const auto& sheet = command.at(1);
    const auto& cell = command.at(2);
    const auto& value = command.at(3);
    auto& content = part_of(parts, sheet).content;
    const auto start = content.find(fmt::format("<c r=\"{}\" ", cell));
    const auto end = content.find("/>", start);
    if (start == std::string::npos || content.find('>', start) != end + 1)
      throw std::runtime_error("no empty cell " + sheet + "!" + cell);
    content.replace(end, 2,
                    kind == "number" ? fmt::format("><v>{}</v></c>", value)
                                     : fmt::format(R"( t="inlineStr"><is><t>{}</t></is></c>)", value));
  }

  // Sheets are numbered in their order.
  ZipPart& part_of(std::vector<ZipPart>& parts, const std::string& sheet) const {
    for (std::size_t i = 0; i < workbook_.sheets.size(); ++i)
      for (auto& part : parts)
        if (workbook_.sheets[i].name() == sheet &&
            part.name == fmt::format("xl/worksheets/sheet{}.xml", i + 1))
          return part;
    throw std::runtime_error("no sheet " + sheet);
  }

  BlankForm form_;
  importing::Workbook workbook_;
  std::vector<ZipPart> parts_;
};

// Of some size, so that a bid does not fit one page of the database.
std::string long_name(int number) { return fmt::format("Inschrijver {} {}", number, std::string(5000, 'w')); }

}  // namespace

std::string uploads_tender() {
  const auto text = tie_text();
  return text.substr(0, text.find("  \"bids\"")) + "  \"bids\": []\n}\n";
}

std::vector<BidUpload> bid_uploads(int count, const std::string& blank_form) {
  const Filling form(blank_form);
  std::vector<BidUpload> uploads;
  for (int number = 0; number < count; ++number) {
    const auto name = long_name(number);
    const auto bid = fmt::format(
        R"({{"lot":"1","bidder":{{"name":"{}"}},"answers":{{"E1":true,"K1":"{}.5","K2":"goed","P":"{}.25"}}}})",
        name, number % 80, 200000 + number);
    BidUpload upload{name, bid_by_value(bid), "", "", "", number % 2 == 1};
    if (upload.is_form) {
      upload.path = fmt::format("/api/v1/tenders/1/uploads?kind=bid&name=form-{}.xlsx", number);
      upload.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      upload.content = form.filled_with(bid);
    } else {
      upload.path = "/api/v1/tenders/1/bids";
      upload.type = "application/json";
      upload.content = fmt::format(R"({{"id":"B{}",{})", number, bid.substr(1));
    }
    uploads.push_back(std::move(upload));
  }
  return uploads;
}

std::string bid_by_value(std::string_view bid_json) {
  const auto tree = importing::read_json(bid_json, importing::Limits{}).value();
  templates::JsonWriter json;
  json.open_object();
  for (const char* name : {"lot", "bidder", "answers"}) json.key(name).tree(tree.root().at(name));
  return by_value(json.close_object().take());
}

}  // namespace program_test
