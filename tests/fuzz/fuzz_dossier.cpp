#include "dossier_promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto dossier = importing::read_dossier(fuzz::as_text(data, size), fuzz::small_limits());
  if (dossier)
    fuzz::check(*dossier);
  else
    fuzz::promise(criteria::has_errors(dossier.error()));
  return 0;
}
