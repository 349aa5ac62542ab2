// A Word document as a package of parts, in which placeholders are filled.
#pragma once

#include <string>
#include <vector>

namespace criteria {

struct WordPart {
  std::string name;  // "word/document.xml"
  std::string bytes;
  bool has_text = false;  // document, header, footer, footnotes or endnotes: well-formed XML with prefix `w`
};

// In the order of the package.
struct WordTemplate {
  std::vector<WordPart> parts;
};

}  // namespace criteria
