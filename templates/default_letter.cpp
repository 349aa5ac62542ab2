#include "templates/award_letter.hpp"
#include "templates/award_letter_text.hpp"
#include "templates/document_html.hpp"

#include <string>

namespace templates {
namespace {

constexpr std::string_view declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view document_types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

// A style as Word keeps it: sizes in half points, distances in twentieths of a point.
std::string style(std::string_view id, std::string_view paragraph, std::string_view run) {
  std::string xml = "<w:style w:type=\"paragraph\" w:styleId=\"";
  xml.append(id).append("\"><w:name w:val=\"").append(id).append("\"/>");
  if (id != "Normal") xml += "<w:basedOn w:val=\"Normal\"/>";
  return xml.append("<w:pPr>")
      .append(paragraph)
      .append("</w:pPr><w:rPr>")
      .append(run)
      .append("</w:rPr></w:style>");
}

std::string styles_xml(Language language) {
  std::string xml(declared);
  xml.append("<w:styles xmlns:w=\"")
      .append(main_uri)
      .append("\"><w:docDefaults><w:rPrDefault><w:rPr>")
      .append("<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/>")
      .append("<w:lang w:val=\"")
      .append(language == Language::nl ? "nl-NL" : "en-GB")
      .append("\"/></w:rPr></w:rPrDefault></w:docDefaults>");
  xml += style("Normal", "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/>", "");
  xml += style("Sender",
               "<w:spacing w:after=\"720\"/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"6\" "
               "w:color=\"0B4F5C\"/></w:pBdr>",
               "<w:b/><w:color w:val=\"0B4F5C\"/><w:sz w:val=\"32\"/>");
  xml += style("Address", "<w:spacing w:after=\"480\"/>", "");
  xml += style("Meta", "<w:spacing w:after=\"0\"/>", "<w:color w:val=\"404B50\"/><w:sz w:val=\"19\"/>");
  xml += style("Subject", "<w:spacing w:before=\"360\" w:after=\"360\"/>", "<w:b/>");
  xml += style("Heading1",
               "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
               "<w:b/><w:color w:val=\"0B4F5C\"/><w:sz w:val=\"26\"/>");
  xml +=
      style("Heading2",
            "<w:keepNext/><w:spacing w:before=\"180\" w:after=\"40\"/><w:outlineLvl w:val=\"1\"/>", "<w:b/>");
  xml += style("Item", "<w:ind w:left=\"360\" w:hanging=\"200\"/>", "");
  xml += style("Cell", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "<w:sz w:val=\"20\"/>");
  xml += style("Footer", "<w:jc w:val=\"right\"/>", "<w:color w:val=\"404B50\"/><w:sz w:val=\"17\"/>");
  return xml.append("</w:styles>");
}

std::string run(std::string_view text, std::string_view format = "") {
  std::string xml;
  for (;;) {
    const std::size_t end = text.find('\n');
    xml.append("<w:r>");
    if (!format.empty()) xml.append("<w:rPr>").append(format).append("</w:rPr>");
    xml.append("<w:t xml:space=\"preserve\">").append(html_escaped(text.substr(0, end))).append("</w:t>");
    if (end != std::string_view::npos) xml.append("<w:br/>");
    xml.append("</w:r>");
    if (end == std::string_view::npos) return xml;
    text.remove_prefix(end + 1);
  }
}

std::string paragraph(std::string_view style_id, std::string_view text) {
  return std::string("<w:p><w:pPr><w:pStyle w:val=\"")
      .append(style_id)
      .append("\"/></w:pPr>")
      .append(run(text))
      .append("</w:p>");
}

std::string cell(std::string_view text, int width, std::string_view more, bool is_bold) {
  const std::string right = width < 4000 ? "<w:jc w:val=\"right\"/>" : "";
  return std::string("<w:tc><w:tcPr><w:tcW w:w=\"")
      .append(std::to_string(width))
      .append("\" w:type=\"dxa\"/>")
      .append(more)
      .append("</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"Cell\"/>")
      .append(right)
      .append("</w:pPr>")
      .append(run(text, is_bold ? "<w:b/>" : ""))
      .append("</w:p></w:tc>");
}

constexpr int first_column = 4200, other_column = 1600;

std::string row(const std::vector<std::string>& texts, std::string_view shade, bool is_bold, bool is_head) {
  std::string xml = "<w:tr><w:trPr><w:cantSplit/>";
  xml.append(is_head ? "<w:tblHeader/>" : "").append("</w:trPr>");
  const std::string fill =
      shade.empty()
          ? ""
          : std::string("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"").append(shade).append("\"/>");
  for (std::size_t at = 0; at < texts.size(); ++at)
    xml += cell(texts[at], at == 0 ? first_column : other_column, fill, is_bold);
  return xml.append("</w:tr>");
}

std::string score_table(Language language) {
  const auto words = [&](std::string_view key) { return std::string(label(key, language)); };
  std::string borders;
  for (const char* side : {"top", "bottom", "insideH"})
    borders.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:color=\"9FB4BA\"/>");
  std::string xml =
      "<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders>" + borders +
      "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4200\"/>"
      "<w:gridCol w:w=\"1600\"/><w:gridCol w:w=\"1600\"/><w:gridCol w:w=\"1600\"/></w:tblGrid>";
  xml += row({words("letter.criterion"), words("letter.weight"), words("letter.score"),
              words("letter.score.winner")},
             "DCEBEE", true, true);
  xml += row({"{{#scores}}{{criterium}}", "{{weging}}", "{{score}}", "{{score_winnaar}}{{/scores}}"}, "",
             false, false);
  xml += row({words("letter.total"), "", "{{totaal}}", "{{totaal_winnaar}}"}, "EEF5F6", true, false);
  return xml + "</w:tbl>" + paragraph("Meta", "");
}

std::string_view style_id(LetterStyle style) {
  switch (style) {
    case LetterStyle::sender:
      return "Sender";
    case LetterStyle::address:
      return "Address";
    case LetterStyle::meta:
      return "Meta";
    case LetterStyle::subject:
      return "Subject";
    case LetterStyle::heading:
      return "Heading1";
    case LetterStyle::small_heading:
      return "Heading2";
    case LetterStyle::item:
      return "Item";
    default:
      return "Normal";
  }
}

std::string line_xml(const LetterLine& line, Language language) {
  if (line.style == LetterStyle::score_table) return score_table(language);
  std::string text(label(line.key, language));
  if (line.style == LetterStyle::item) text.insert(0, "– ");
  std::string xml = paragraph(style_id(line.style), text);
  if (line.style != LetterStyle::small_heading) return xml;
  xml += paragraph("Normal", label("letter.line.reason.own", language));
  xml += paragraph("Normal", "{{#voordeel_winnaar}}");
  xml += paragraph("Normal", label("letter.line.reason.winner", language));
  return xml + paragraph("Normal", "{{/voordeel_winnaar}}");
}

std::string document_xml(Language language) {
  std::string xml(declared);
  xml.append("<w:document xmlns:w=\"")
      .append(main_uri)
      .append("\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
  for (const LetterLine& line : letter_lines()) {
    const std::string list(line.list);
    if (!list.empty()) xml += paragraph("Normal", "{{#" + list + "}}");
    xml += line_xml(line, language);
    if (!list.empty()) xml += paragraph("Normal", "{{/" + list + "}}");
  }
  return xml.append(
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
      "<w:pgMar w:top=\"1134\" w:right=\"1418\" w:bottom=\"1134\" w:left=\"1418\" w:header=\"567\" "
      "w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
}

std::string footer_xml() {
  return std::string(declared)
      .append("<w:ftr xmlns:w=\"")
      .append(main_uri)
      .append("\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>")
      .append(run("{{kenmerk}} – {{inschrijving}} – "))
      .append("<w:fldSimple w:instr=\"PAGE\">")
      .append(run("1"))
      .append("</w:fldSimple></w:p></w:ftr>");
}

std::string relation(std::string_view id, std::string_view kind, std::string_view target) {
  return std::string("<Relationship Id=\"")
      .append(id)
      .append("\" Type=\"")
      .append(relation_types)
      .append(kind)
      .append("\" Target=\"")
      .append(target)
      .append("\"/>");
}
std::string relations_xml(const std::string& relations) {
  return std::string(declared)
      .append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
      .append(relations)
      .append("</Relationships>");
}

std::string content_types_xml() {
  std::string xml(declared);
  xml +=
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
      "Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/>";
  for (const auto& [part, type] : {std::pair{"document", "document.main+xml"},
                                   std::pair{"styles", "styles+xml"}, std::pair{"footer1", "footer+xml"}})
    xml.append("<Override PartName=\"/word/")
        .append(part)
        .append(".xml\" ContentType=\"")
        .append(document_types)
        .append(type)
        .append("\"/>");
  return xml.append("</Types>");
}

}  // namespace

criteria::WordTemplate default_letter(Language language) {
  return {
      {{"[Content_Types].xml", content_types_xml(), false},
       {"_rels/.rels", relations_xml(relation("rId1", "officeDocument", "word/document.xml")), false},
       {"word/document.xml", document_xml(language), true},
       {"word/_rels/document.xml.rels",
        relations_xml(relation("rId1", "styles", "styles.xml") + relation("rId2", "footer", "footer1.xml")),
        false},
       {"word/styles.xml", styles_xml(language), false},
       {"word/footer1.xml", footer_xml(), true}}};
}

}  // namespace templates
