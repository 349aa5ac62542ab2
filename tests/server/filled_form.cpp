#include "tests/server/filled_form.hpp"

#include "criteria/form_marks.hpp"
#include "import/form_marks.hpp"
#include "import/limits.hpp"
#include "import/xlsx_reader.hpp"
#include "import/zip_reader.hpp"
#include "tests/support/zip_builder.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

namespace server_test {
namespace {

namespace marks = criteria::marks;
using importing::Workbook;
using test_support::ZipPart;

Workbook read(const std::string& bytes) {
  auto workbook = importing::read_xlsx(bytes, importing::Limits{});
  if (!workbook) throw std::runtime_error("no workbook: " + workbook.error().front().code);
  return std::move(*workbook);
}

std::vector<ZipPart> unpacked(const std::string& bytes) {
  const auto archive = importing::ZipArchive::open(bytes, importing::Limits{});
  if (!archive) throw std::runtime_error("no package");
  std::vector<ZipPart> parts;
  for (const auto& entry : archive->entries()) {
    parts.push_back({entry.name, ""});
    importing::ZipEntryStream stream(*archive, entry);
    for (auto piece = stream.next(); !piece.value().empty(); piece = stream.next())
      parts.back().content.append(*piece);
  }
  return parts;
}

// The part of a sheet; the library numbers them in the order of the tabs.
std::string& part_of(std::vector<ZipPart>& parts, const Workbook& workbook, const std::string& sheet) {
  const auto tab = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                [&](const importing::Sheet& one) { return one.name() == sheet; });
  const auto name = fmt::format("xl/worksheets/sheet{}.xml", tab - workbook.sheets.begin() + 1);
  const auto part =
      std::find_if(parts.begin(), parts.end(), [&](const ZipPart& one) { return one.name == name; });
  if (part == parts.end()) throw std::runtime_error("no " + name);
  return part->content;
}

// Puts `content` into the cell, which has a style, in place of what it holds.
void set_cell(std::string& sheet, const std::string& address, const std::string& content,
              const std::string& type) {
  const auto begin = sheet.find(fmt::format("<c r=\"{}\"", address));
  if (begin == std::string::npos) throw std::runtime_error("no cell " + address);
  const auto tag_end = sheet.find('>', begin);
  const bool is_empty = sheet[tag_end - 1] == '/';
  const auto end = is_empty ? tag_end + 1 : sheet.find("</c>", begin) + 4;
  const auto style = sheet.find(" s=\"", begin);
  const auto kept = style < tag_end ? sheet.substr(style, sheet.find('"', style + 4) + 1 - style) : "";
  sheet.replace(begin, end - begin, fmt::format("<c r=\"{}\"{}{}>{}</c>", address, kept, type, content));
}

void enter(std::string& sheet, const std::string& address, const std::string& text) {
  const bool is_number = !text.empty() && text.front() >= '0' && text.front() <= '9';
  if (is_number)
    set_cell(sheet, address, "<v>" + text + "</v>", "");
  else
    set_cell(sheet, address, "<is><t>" + text + "</t></is>", " t=\"inlineStr\"");
}

importing::Form form_in(const Workbook& workbook) {
  const auto form = importing::read_form(
      workbook,
      {marks::kind_bid, marks::kind_quality, marks::kind_price, marks::kind_grades, marks::kind_consultation},
      {});
  if (!form) throw std::runtime_error("no form: " + form.error().front().code);
  return *form;
}

const importing::FormRow& row_of(const importing::Form& form, const std::string& mark) {
  const auto* const row = form.find(mark);
  if (row == nullptr) throw std::runtime_error("no row " + mark);
  return *row;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char letter : text) out.append(letter == '"' ? 2U : 1U, letter);
  return out + "\"";
}

}  // namespace

std::string filled_form(const std::string& bytes, const std::vector<Entry>& entries) {
  const auto workbook = read(bytes);
  const auto form = form_in(workbook);
  auto parts = unpacked(bytes);
  for (const auto& entry : entries) {
    const auto& row = row_of(form, entry.mark);
    const auto* const cell = row.find(entry.column);
    if (cell == nullptr) throw std::runtime_error("no column " + entry.column);
    enter(part_of(parts, workbook, row.sheet), importing::a1(cell->address), entry.text);
  }
  return test_support::build_zip(parts);
}

std::string as_csv(const std::string& bytes, const std::string& mark) {
  const auto workbook = read(bytes);
  const auto form = form_in(workbook);
  const auto& sheet = *workbook.sheet(row_of(form, mark).sheet);
  std::string lines;
  for (std::uint32_t row = 1; row <= sheet.last_row(); ++row) {
    std::uint32_t column = 1;
    for (const auto& [address, cell] : sheet.row(row)) {
      for (; column < address.column; ++column) lines += ',';
      lines += quoted(cell.text);
    }
    lines += "\r\n";
  }
  return lines;
}

std::string without_mark(const std::string& bytes, const std::string& mark) {
  const auto workbook = read(bytes);
  const auto form = form_in(workbook);
  const auto& row = row_of(form, mark);
  auto parts = unpacked(bytes);
  const auto address = row.place.substr(row.place.rfind('!') + 1);
  set_cell(part_of(parts, workbook, row.sheet), address, "", "");
  return test_support::build_zip(parts);
}

}  // namespace server_test
