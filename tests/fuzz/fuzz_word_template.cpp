// The main part of a Word template from outside, or a whole package: what is read is filled without harm, and
// the letter is a document that is read again, with everything else as it was.
#include "fuzz_input.hpp"
#include "import/word_template.hpp"
#include "templates/award_letter.hpp"
#include "templates/word_letter.hpp"

#include <string>

namespace {

std::string package_of(std::string_view input) {
  if (input.starts_with("PK")) return std::string(input);
  criteria::WordTemplate form = templates::default_letter(templates::Language::nl);
  for (criteria::WordPart& part : form.parts)
    if (part.name == "word/document.xml") part.bytes = input;
  return templates::word_file(form);
}

importing::Limits limits_of(const importing::Limits& small) {
  importing::Limits limits = importing::word_limits();
  limits.part_bytes = small.part_bytes;
  limits.total_bytes = small.total_bytes;
  limits.xml_document_bytes = static_cast<std::size_t>(small.small_part_bytes);
  return limits;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string package = package_of(fuzz::as_text(data, size));
  const auto read = importing::read_word_template(package, limits_of(fuzz::small_limits()));
  if (!read) {
    fuzz::promise(criteria::has_errors(read.error()));
    return 0;
  }
  for (const auto& letter : templates::sample_letters()) {
    const auto filled = templates::fill_letter(*read, letter.values);
    const auto again =
        importing::read_word_template(templates::word_file(filled.document), importing::Limits{});
    fuzz::promise(again && again->parts.size() == read->parts.size());
    for (std::size_t at = 0; at < read->parts.size(); ++at)
      fuzz::promise(read->parts[at].has_text || again->parts[at].bytes == read->parts[at].bytes);
  }
  return 0;
}
