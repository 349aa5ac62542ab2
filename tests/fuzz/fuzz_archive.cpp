#include "dossier_promises.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto archive = importing::read_archive(fuzz::as_text(data, size), fuzz::small_limits());
  if (archive)
    fuzz::check(archive->dossier);
  else
    fuzz::promise(criteria::has_errors(archive.error()));
  return 0;
}
