#include "fuzz_input.hpp"
#include "import/template_xml.hpp"
#include "templates/template_xml.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto exchange = importing::read_template_xml(fuzz::as_text(data, size), fuzz::small_limits());
  if (!exchange) {
    fuzz::promise(criteria::has_errors(exchange.error()));
    return 0;
  }
  fuzz::promise(!criteria::has_errors(criteria::validate(exchange->set)));
  const auto again = importing::read_template_xml(templates::template_xml(*exchange), importing::Limits{});
  fuzz::promise(again && *again == *exchange);
  return 0;
}
