// A market consultation and an answer to one, as JSON and as XML: what is read is the same when it is written
// in either form and read again.
#include "fuzz_input.hpp"
#include "import/consultation_json.hpp"
#include "templates/consultation_json.hpp"

namespace {

using importing::Limits;

void check_consultation(const criteria::Checked<criteria::Consultation>& read) {
  if (!read) return fuzz::promise(criteria::has_errors(read.error()));
  const std::string json = templates::canonical_consultation_json(*read);
  for (const auto& again : {importing::read_consultation(json, Limits{}),
                            importing::read_consultation_xml(templates::consultation_xml(*read), Limits{})})
    fuzz::promise(again && templates::canonical_consultation_json(*again) == json);
}

void check_response(const criteria::Checked<criteria::ConsultationResponse>& read) {
  if (!read) return fuzz::promise(criteria::has_errors(read.error()));
  const std::string json = templates::canonical_consultation_response_json(*read);
  for (const auto& again :
       {importing::read_consultation_response(json, Limits{}),
        importing::read_consultation_response_xml(templates::consultation_response_xml(*read), Limits{})})
    fuzz::promise(again && templates::canonical_consultation_response_json(*again) == json);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::as_text(data, size);
  const auto limits = fuzz::small_limits();
  if (text.starts_with('<')) {
    check_consultation(importing::read_consultation_xml(text, limits));
    check_response(importing::read_consultation_response_xml(text, limits));
    return 0;
  }
  check_consultation(importing::read_consultation(text, limits));
  check_response(importing::read_consultation_response(text, limits));
  return 0;
}
