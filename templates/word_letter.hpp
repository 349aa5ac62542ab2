// A party's own Word document with its placeholders filled; everything else in it stays as it was.
#pragma once

#include "criteria/finding.hpp"
#include "criteria/word_template.hpp"
#include "templates/field_values.hpp"

#include <string>

namespace templates {

// Placeholders are `{{name}}`, blocks `{{#name}}`…`{{/name}}` (for each item of the list, or once when it has
// one) and `{{^name}}`…`{{/name}}` (when it has none); names count without letter case. They may be split
// over runs: the text takes the format of the run in which `{{` begins. A block within one paragraph repeats
// text, one within a table row the row, else paragraphs, rows or whole tables. Mail merge fields of a name,
// and content controls with the name as their tag, are placeholders too. Line ends in a value become line
// breaks; characters that XML cannot hold are left out; a value is never read as a placeholder.
//
// Findings, with the part as their place: `letter.fieldUnknown`, `letter.blockOpen`, `letter.blockClose`,
// `letter.blockNested`, `letter.blockPlace`, `letter.tooLong`. Then what could not be filled stands there as
// it was written.
struct FilledLetter {
  criteria::WordTemplate document;
  criteria::Findings findings;
};
FilledLetter fill_letter(const criteria::WordTemplate& letter, const FieldValues& values);

// The document as a file, the same bytes for the same parts.
std::string word_file(const criteria::WordTemplate& document);

}  // namespace templates
