#include "criteria/validate.hpp"
#include "fuzz_input.hpp"
#include "import/notice_json.hpp"
#include "import/notice_xml.hpp"
#include "templates/notice_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto notice = importing::read_notice(fuzz::as_text(data, size), fuzz::small_limits());
  if (!notice) {
    fuzz::promise(criteria::has_errors(notice.error()));
    return 0;
  }
  fuzz::promise(!criteria::has_errors(criteria::validate(notice->tender)));
  fuzz::promise(!criteria::has_errors(notice->notes));
  const auto again =
      importing::read_notice_file(templates::notice_json(notice->file), &notice->tender, importing::Limits{});
  fuzz::promise(again && *again == notice->file);
  return 0;
}
