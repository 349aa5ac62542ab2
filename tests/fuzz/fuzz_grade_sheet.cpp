#include "form_promises.hpp"
#include "import/grade_sheet.hpp"
#include "templates/dossier_json.hpp"

namespace {

void check_sheet(const importing::GradeSheet& sheet, const importing::IssuedForm& issued) {
  if (issued.tender == nullptr) return;
  criteria::Dossier dossier;
  dossier.tender = *issued.tender;
  dossier.grades = sheet.grades;
  const auto canonical = templates::canonical_dossier_json(dossier);
  const auto again = importing::read_dossier(std::string_view(canonical), importing::Limits{});
  fuzz::promise(again && templates::canonical_dossier_json(*again) == canonical);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::check_form(fuzz::as_text(data, size), importing::read_grade_sheet, check_sheet);
  return 0;
}
