// Word documents (.docx, .dotx) that a party uploads as the template of its letters. Only what cannot fetch,
// run or hide anything is taken: no macros, no template or data elsewhere, nothing embedded, no fields that
// load or ask something.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/word_template.hpp"
#include "import/limits.hpp"

#include <string_view>

namespace importing {

// The parts as they stand in the file; the content type of a .dotx is made that of a document. Findings have
// the part as their place: those of the zip and XML readers, `docx.notADocument`, `docx.macros`,
// `docx.externalTemplate`, `docx.mailMerge`, `docx.external`, `docx.embedded`, `docx.field`, `docx.prefix`.
// The bounds for such a file are `word_limits`.
criteria::Checked<criteria::WordTemplate> read_word_template(std::string_view bytes, const Limits& limits);

}  // namespace importing
