#include "criteria/data_difference.hpp"
#include "fuzz_input.hpp"
#include "import/evaluation_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto recorded = importing::read_evaluation(fuzz::as_text(data, size), fuzz::small_limits());
  if (!recorded) {
    fuzz::promise(criteria::has_errors(recorded.error()));
    return 0;
  }
  const auto root = recorded->document.root();
  fuzz::promise(criteria::differences(root, root, 1).empty());
  return 0;
}
