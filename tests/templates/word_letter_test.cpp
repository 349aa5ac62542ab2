#include "templates/word_letter.hpp"

#include "import/word_template.hpp"
#include "templates/zip_file.hpp"
#include "tests/support/generator_source.hpp"

#include <sstream>

#include <gmock/gmock.h>
#include <pugixml.hpp>

namespace templates {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view declared = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

std::string document_of(const std::string& body) {
  return std::string(declared) + "<w:document xmlns:w=\"" + std::string(main_uri) + "\"><w:body>" + body +
         "<w:sectPr/></w:body></w:document>";
}

criteria::WordTemplate letter(const std::string& body) {
  return {
      {{"word/document.xml", document_of(body), true}, {"word/styles.xml", "<w:styles {{naam}}/>", false}}};
}

std::string run(const std::string& text, const std::string& format = "") {
  return "<w:r>" + (format.empty() ? "" : "<w:rPr>" + format + "</w:rPr>") + "<w:t xml:space=\"preserve\">" +
         text + "</w:t></w:r>";
}
std::string paragraph(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }
std::string cell(const std::string& text) { return "<w:tc>" + paragraph(run(text)) + "</w:tc>"; }

FieldValues values() {
  FieldValues all;
  all.texts = {{"naam", "De Bouwer & Zn. <b>"}, {"plaats", "Gouda"}, {"leeg", ""}};
  all.lists["scores"] = {FieldValues{{{"criterium", "Prijs"}, {"score", "10"}}, {}},
                         FieldValues{{{"criterium", "Kwaliteit"}, {"score", "20"}}, {}}};
  all.lists["is_winnaar"] = {};
  all.lists["is_verliezer"] = {FieldValues{}};
  return all;
}

// The text of a document as a reader sees it: a line for each paragraph, "|" behind each cell.
void read(const pugi::xml_node& node, std::string& text) {
  const std::string_view name = node.name();
  if (name == "w:t") text += node.text().get();
  if (name == "w:br") text += "⏎";
  if (name == "w:tab") text += "→";
  for (const pugi::xml_node& child : node.children()) read(child, text);
  if (name == "w:p") text += "\n";
  if (name == "w:tc") text += "|";
}

std::string text_of(const criteria::WordTemplate& filled) {
  pugi::xml_document document;
  EXPECT_TRUE(
      document.load_string(filled.parts[0].bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
  std::string text;
  read(document, text);
  return text;
}

std::string filled(const std::string& body) { return text_of(fill_letter(letter(body), values()).document); }

std::vector<std::string> codes(const std::string& body) {
  std::vector<std::string> all;
  for (const auto& finding : fill_letter(letter(body), values()).findings)
    all.push_back(finding.code + " " + std::string(finding.parameter("field")));
  return all;
}

TEST(WordLetter, FillsValuesAndEscapesThem) {
  EXPECT_EQ(filled(paragraph(run("Geachte {{ Naam }}, te {{plaats}}{{leeg}}."))),
            "Geachte De Bouwer & Zn. <b>, te Gouda.\n");
}

TEST(WordLetter, TakesTheFormatOfTheRunInWhichThePlaceholderBegins) {
  const auto result = fill_letter(letter(paragraph(run("a {", "<w:b/>") + "<w:proofErr w:type=\"x\"/>" +
                                                   run("{na", "<w:i/>") + run("am}} z", "<w:u/>"))),
                                  values());
  EXPECT_EQ(text_of(result.document), "a De Bouwer & Zn. <b> z\n");
  EXPECT_THAT(result.document.parts[0].bytes,
              HasSubstr("<w:b/></w:rPr><w:t xml:space=\"preserve\">a De Bouwer"));
}

TEST(WordLetter, RepeatsRowsParagraphsAndTexts) {
  EXPECT_EQ(filled("<w:tbl><w:tr>" + cell("kop") + "</w:tr><w:tr>" + cell("{{#scores}}{{criterium}}") +
                   cell("{{score}}{{/scores}}") + "</w:tr></w:tbl>"),
            "kop\n|Prijs\n|10\n|Kwaliteit\n|20\n|");
  EXPECT_EQ(filled(paragraph(run("{{#scores}}")) + paragraph(run("{{criterium}} te {{plaats}}")) +
                   paragraph(run("{{/scores}}")) + paragraph(run("eind"))),
            "Prijs te Gouda\nKwaliteit te Gouda\neind\n");
  EXPECT_EQ(filled(paragraph(run("x {{#scores}}{{criterium}}; {{/scores}}y"))), "x Prijs; Kwaliteit; y\n");
  EXPECT_EQ(filled("<w:tbl><w:tr>" + cell("{{#scores}}") + "</w:tr><w:tr>" + cell("{{score}}") +
                   "</w:tr><w:tr>" + cell("{{/scores}}") + "</w:tr></w:tbl>"),
            "10\n|20\n|");
}

TEST(WordLetter, AListOfNoneOrOneIsACondition) {
  EXPECT_EQ(
      filled(paragraph(run("{{#is_winnaar}}gewonnen{{/is_winnaar}}{{^is_winnaar}}verloren{{/is_winnaar}}")) +
             paragraph(run("{{#is_verliezer}}helaas{{/is_verliezer}}{{#leeg}}niets{{/leeg}}"))),
      "verloren\nhelaas\n");
}

TEST(WordLetter, LeavesNoTableWithoutRowsAndNoCellWithoutParagraph) {
  const std::string body = "<w:tbl><w:tr>" + cell("{{#is_winnaar}}x") + cell("{{/is_winnaar}}") +
                           "</w:tr></w:tbl><w:tbl><w:tr><w:tc>" + paragraph(run("{{#is_winnaar}}")) +
                           paragraph(run("x")) + paragraph(run("{{/is_winnaar}}")) + "</w:tc></w:tr></w:tbl>";
  const auto result = fill_letter(letter(body), values());
  EXPECT_THAT(result.findings, IsEmpty());
  EXPECT_THAT(result.document.parts[0].bytes, HasSubstr("<w:body><w:tbl><w:tr><w:tc><w:p"));
  EXPECT_EQ(text_of(result.document), "\n|");
}

TEST(WordLetter, FillsMergeFieldsAndContentControls) {
  const std::string complex =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEF</w:instrText>"
      "</w:r><w:r><w:instrText>IELD naam \\* MERGEFORMAT</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
      run("«na", "<w:b/>") + run("am»") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  const std::string simple =
      "<w:fldSimple w:instr=\" MERGEFIELD &quot;plaats&quot; \">" + run("«plaats»") + "</w:fldSimple>";
  EXPECT_EQ(filled(paragraph(complex + run(" te ") + simple)), "De Bouwer & Zn. <b> te Gouda\n");
  const std::string page = "<w:fldSimple w:instr=\"PAGE\">" + run("1") + "</w:fldSimple>";
  EXPECT_EQ(filled(paragraph(page)), "1\n");
  EXPECT_EQ(
      filled("<w:sdt><w:sdtPr><w:tag w:val=\"Plaats\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
             paragraph(run("Klik", "<w:rStyle w:val=\"PlaceholderText\"/>") + run(" hier")) +
             "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:tag w:val=\"zaaknummer\"/></w:sdtPr><w:sdtContent>" +
             paragraph(run("123")) + "</w:sdtContent></w:sdt>"),
      "Gouda\n123\n");
}

TEST(WordLetter, ReachesTextBoxes) {
  EXPECT_EQ(filled(paragraph(run("{{pla") + "<w:r><w:pict><w:txbxContent>" + paragraph(run("te {{plaats}}")) +
                             "</w:txbxContent></w:pict></w:r>" + run("ats}}"))),
            "{{plate Gouda\nats}}\n");
}

TEST(WordLetter, ReportsWhatItCannotFill) {
  EXPECT_THAT(codes(paragraph(run("{{onbekend}} {{criterium}}"))),
              testing::UnorderedElementsAre("letter.fieldUnknown onbekend", "letter.fieldUnknown criterium"));
  EXPECT_EQ(filled(paragraph(run("{{onbekend}} te {{plaats}}"))), "{{onbekend}} te Gouda\n");
  EXPECT_THAT(codes(paragraph(run("{{#scores}}"))), ElementsAre("letter.blockOpen scores"));
  EXPECT_THAT(codes(paragraph(run("{{/scores}}"))), ElementsAre("letter.blockClose scores"));
  EXPECT_THAT(codes(paragraph(run("{{#scores}}{{#scores}}x{{/scores}}{{/scores}}"))),
              testing::Contains("letter.blockNested scores"));
}

TEST(WordLetter, ReadsNoPlaceholderInAValue) {
  FieldValues hostile;
  hostile.texts = {{"naam", std::string("{{plaats}} {{#scores}} regel 1\nregel 2\t\x01\x1F!")},
                   {"plaats", "X"}};
  const auto result = fill_letter(letter(paragraph(run("{{naam}}"))), hostile);
  EXPECT_THAT(result.findings, IsEmpty());
  EXPECT_EQ(text_of(result.document), "{{plaats}} {{#scores}} regel 1⏎regel 2→!\n");
}

TEST(WordLetter, LeavesOtherPartsAloneAndThePlainOneByteForByte) {
  const auto template_ = letter(paragraph(run("Geen veld")));
  const auto result = fill_letter(template_, values());
  EXPECT_EQ(result.document.parts[0].bytes, template_.parts[0].bytes);
  EXPECT_EQ(fill_letter(letter(paragraph(run("{{naam}}"))), values()).document.parts[1].bytes,
            template_.parts[1].bytes);
}

TEST(WordLetter, GivesUpOnWhatWouldGrowWithoutBound) {
  FieldValues many;
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) many.lists[name].resize(20);
  const auto result = fill_letter(
      letter(paragraph(run("{{#a}}{{#b}}{{#c}}{{#d}}{{#e}}{{#f}}x{{/f}}{{/e}}{{/d}}{{/c}}{{/b}}{{/a}}"))),
      many);
  ASSERT_THAT(result.findings, Not(IsEmpty()));
  EXPECT_EQ(result.findings.front().code, "letter.tooLong");
}

// A text with placeholders, cut into runs anywhere, reads as it would in one run.
TEST(WordLetter, ReadsTheSameHoweverWordSplitItsRuns) {
  const std::string text =
      "Aan {{naam}} te {{ plaats }}: {{#scores}}{{criterium}} = {{score}}, "
      "{{/scores}}{{^is_winnaar}}dank{{/is_winnaar}} "
      "{{onbekend}} {een} {{";
  const std::string expected = filled(paragraph(run(text)));
  ASSERT_EQ(expected,
            "Aan De Bouwer & Zn. <b> te Gouda: Prijs = 10, Kwaliteit = 20, dank {{onbekend}} {een} {{\n");
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    test_support::Source source(seed);
    std::string runs;
    for (std::size_t at = 0; at < text.size();) {
      const auto length = static_cast<std::size_t>(1 + source.below(12));
      runs += run(text.substr(at, length), source.below(2) == 0 ? "<w:b/>" : "");
      if (source.below(4) == 0)
        runs += "<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"1\" w:name=\"x\"/>";
      at += length;
    }
    ASSERT_EQ(filled(paragraph(runs)), expected) << "seed " << seed << "\n" << runs;
  }
}

// ---- reading --------------------------------------------------------------------------------------------

std::string content_types(const std::string& main = "document") {
  return std::string(declared) +
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
         "vnd.openxmlformats-officedocument.wordprocessingml." +
         main + ".main+xml\"/></Types>";
}

std::string relations(const std::string& kind, const std::string& target, bool is_external) {
  return std::string(declared) +
         "<Relationships "
         "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         kind + "\" Target=\"" + target + "\"" + (is_external ? " TargetMode=\"External\"" : "") +
         "/></Relationships>";
}

std::string refusal(const std::vector<ZipPart>& parts) {
  const auto read = importing::read_word_template(zip_file(parts), importing::word_limits());
  if (read) return "";
  return read.error().front().code + " " + read.error().front().place;
}

TEST(WordTemplate, TakesADocumentAndATemplate) {
  const std::string document = document_of(paragraph(run("{{naam}}")));
  for (const std::string kind : {"document", "template"}) {
    const auto read = importing::read_word_template(
        zip_file({{"[Content_Types].xml", content_types(kind)}, {"word/document.xml", document}}),
        importing::word_limits());
    ASSERT_TRUE(read) << read.error().front().code;
    EXPECT_EQ(read->parts[0].bytes, content_types());
    EXPECT_TRUE(read->parts[1].has_text);
  }
}

TEST(WordTemplate, RefusesWhatCouldFetchRunOrHideSomething) {
  const ZipPart types{"[Content_Types].xml", content_types()};
  const ZipPart document{"word/document.xml", document_of("")};
  const auto with = [&](const std::string& kind, bool is_external) {
    return refusal(
        {types, document, {"word/_rels/document.xml.rels", relations(kind, "file:///x", is_external)}});
  };
  const std::string place = " word/_rels/document.xml.rels";
  EXPECT_EQ(with("attachedTemplate", true), "docx.externalTemplate" + place);
  EXPECT_EQ(with("mailMergeSource", true), "docx.mailMerge" + place);
  EXPECT_EQ(with("image", true), "docx.external" + place);
  EXPECT_EQ(with("oleObject", false), "docx.embedded" + place);
  EXPECT_EQ(with("hyperlink", true), "");
  EXPECT_EQ(refusal({types, document, {"word/vbaProject.bin", "x"}}), "docx.macros ");
  EXPECT_EQ(refusal({{"[Content_Types].xml", content_types()},
                     {"word/document.xml", "<!DOCTYPE x><w:document xmlns:w=\"u\"/>"}}),
            "xml.doctype word/document.xml");
  EXPECT_EQ(
      refusal({types,
               {"word/document.xml",
                document_of(paragraph("<w:fldSimple w:instr=\" includepicture &quot;http://x&quot;\"/>"))}}),
      "docx.field word/document.xml");
  EXPECT_EQ(refusal({types,
                     {"word/document.xml",
                      document_of(paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                                            "<w:instrText>DDE</w:instrText><w:instrText>AUTO c</w:instrText>"
                                            "</w:r>"))}}),
            "docx.field word/document.xml");
  EXPECT_EQ(refusal({types, {"word/document.xml", "<x:document xmlns:x=\"u\"/>"}}),
            "docx.prefix word/document.xml");
  EXPECT_EQ(refusal({document}), "docx.notADocument ");
  const auto no_zip = importing::read_word_template("\xD0\xCF\x11\xE0", importing::word_limits());
  ASSERT_FALSE(no_zip);
  EXPECT_EQ(no_zip.error().front().code, "docx.notADocument");
}

}  // namespace
}  // namespace templates
