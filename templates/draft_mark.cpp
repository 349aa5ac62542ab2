#include "templates/award_letter.hpp"

namespace templates {

criteria::WordTemplate marked_as_draft(criteria::WordTemplate document, Language language) {
  for (criteria::WordPart& part : document.parts) {
    if (part.name != "word/document.xml") continue;
    const auto body = part.bytes.find("<w:body");
    const auto inside = body == std::string::npos ? body : part.bytes.find('>', body);
    if (inside == std::string::npos) continue;
    part.bytes.insert(inside + 1,
                      "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/>"
                      "<w:color w:val=\"C00000\"/><w:sz w:val=\"28\"/></w:rPr><w:t>" +
                          std::string(label("letter.draftMark", language)) + "</w:t></w:r></w:p>");
  }
  return document;
}

}  // namespace templates
