// What forms that came back have in common.
#pragma once

#include "import/form_marks.hpp"
#include "server/app/failure.hpp"
#include "server/app/read_workbook.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace server {

// A form that somebody sent back as it was handed out says nothing: a mistake, not an empty bid. One that
// asks nothing, such as the quality form of a lot on price alone, is not meant.
std::optional<Findings> refuse_unfilled(bool is_unfilled, const Findings& notes);

// `read_sheet(workbook, issued)` on the file, in that version of the definition.
template <typename Sheet, typename ReadSheet>
Result<Sheet> read_form(std::string_view content, const criteria::Tender& tender, std::int64_t version,
                        ReadSheet read_sheet) {
  const auto workbook = read_workbook(content);
  if (!workbook) return failed(workbook.error());
  auto sheet = read_sheet(*workbook, importing::IssuedForm{&tender, std::to_string(version)});
  if (!sheet) return failed(std::move(sheet.error()));
  return std::move(*sheet);
}

}  // namespace server
