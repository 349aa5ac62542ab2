#include "import/xml_scanner.hpp"

#include "import/xml_guard.hpp"
#include "support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

namespace {

using importing::Limits;
using importing::PieceSource;
using importing::XmlEvent;
using importing::XmlScanner;
using test_support::codes;

// Gives the text in pieces of the given size.
PieceSource in_pieces(std::string_view text, std::size_t size) {
  return [rest = text, size]() mutable -> criteria::Checked<std::string_view> {
    const std::string_view piece = rest.substr(0, size);
    rest.remove_prefix(piece.size());
    return piece;
  };
}

// The document as the scanner sees it: <name>text</name>, {uri} before names that have one.
std::string seen(PieceSource source, const Limits& limits = {}) {
  XmlScanner scanner(std::move(source), limits, "test");
  std::string text;
  for (;;) {
    switch (scanner.next()) {
      case XmlEvent::start:
        text += "<";
        if (!scanner.namespace_uri().empty()) text.append("{").append(scanner.namespace_uri()).append("}");
        text.append(scanner.local_name()).append(">");
        break;
      case XmlEvent::end:
        text.append("</").append(scanner.local_name()).append(">");
        break;
      case XmlEvent::text:
        text += scanner.text();
        break;
      case XmlEvent::finished:
        return text;
      case XmlEvent::failed:
        return codes(scanner.faults()).at(0) + ":" + std::string(scanner.faults()[0].parameter("line"));
    }
  }
}

std::string seen(std::string_view text, const Limits& limits = {}) {
  return seen(importing::whole_text(text), limits);
}

struct Document {
  const char* text;
  const char* seen;
};

class XmlScannerSees : public testing::TestWithParam<Document> {};

// However the document is cut into pieces, tags and characters included.
TEST_P(XmlScannerSees, TheSameDocumentInPiecesOfAnySize) {
  const std::string_view text = GetParam().text;
  EXPECT_EQ(seen(text), GetParam().seen);
  for (std::size_t size = 1; size <= text.size(); ++size)
    ASSERT_EQ(seen(in_pieces(text, size)), GetParam().seen) << "pieces of " << size;
}

INSTANTIATE_TEST_SUITE_P(
    WellFormed, XmlScannerSees,
    testing::Values(Document{"<a/>", "<a></a>"}, Document{"<a></a >", "<a></a>"},
                    Document{"\xEF\xBB\xBF<a/>", "<a></a>"},
                    Document{"<?xml version=\"1.0\" encoding='utf-8'?>\n<a/>\n", "<a></a>"},
                    Document{"<?xml version='1.0'\tencoding=\"US-ASCII\" standalone='yes'?><a/>", "<a></a>"},
                    Document{"<!-- c --><a><!-- <b> - > -->x<?pi y?></a><!-- d -->", "<a>x</a>"},
                    Document{"<a>1<b>2</b>3<c/></a>", "<a>1<b>2</b>3<c></c></a>"},
                    Document{"<a>&lt;&gt;&amp;&quot;&apos;&#65;&#x20aC;</a>", "<a><>&\"'A€</a>"},
                    Document{"<a>é€\U0001F600</a>", "<a>é€\U0001F600</a>"},
                    Document{"<a>1\r\n2\r3\n4</a>", "<a>1\n2\n3\n4</a>"},
                    Document{"<a><![CDATA[<b>&amp;]]]]><![CDATA[>\r\n]]></a>", "<a><b>&amp;]]>\n</a>"},
                    Document{"<a b='>' c=\"/>'\"/>", "<a></a>"},
                    Document{"<a xmlns='u'><b xmlns=''/><b/></a>", "<{u}a><b></b><{u}b></b></a>"},
                    Document{"<p:a xmlns:p='u'><p:b xmlns:p='v'/><p:b/><c/></p:a>",
                             "<{u}a><{v}b></b><{u}b></b><c></c></a>"},
                    Document{"<a>]] ></a>", "<a>]] ></a>"}));

INSTANTIATE_TEST_SUITE_P(
    IllFormed, XmlScannerSees,
    testing::Values(
        Document{"", "xml.syntax:1"}, Document{" ", "xml.syntax:1"}, Document{"x", "xml.syntax:1"},
        Document{"<a>", "xml.syntax:1"}, Document{"<a", "xml.syntax:1"}, Document{"<", "xml.syntax:1"},
        Document{"<a></b>", "xml.syntax:1"}, Document{"</a>", "xml.syntax:1"},
        Document{"<a/><b/>", "xml.syntax:1"}, Document{"<a/>x", "xml.syntax:1"},
        Document{"<a>\n\n<b>\n</a>", "xml.syntax:4"}, Document{"<a b></a>", "xml.syntax:1"},
        Document{"<a b=1/>", "xml.syntax:1"}, Document{"<a b='1/>", "xml.syntax:1"},
        Document{"<a b='<'/>", "xml.syntax:1"}, Document{"<a b='1'c='2'/>", "xml.syntax:1"},
        Document{"<a b='1' b='2'/>", "xml.syntax:1"},
        Document{"<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "xml.syntax:1"},
        Document{"<1a/>", "xml.syntax:1"}, Document{"<a:b:c xmlns:a='u'/>", "xml.syntax:1"},
        Document{"<:a/>", "xml.syntax:1"}, Document{"< a/>", "xml.syntax:1"},
        Document{"<a>]]></a>", "xml.syntax:1"}, Document{"<a><!-- -- --></a>", "xml.syntax:1"},
        Document{"<a><!-- </a>", "xml.syntax:1"}, Document{"<a><![CDATA[ </a>", "xml.syntax:1"},
        Document{"<![CDATA[x]]><a/>", "xml.syntax:1"},
        Document{"\n<?xml version='1.0'?><a/>", "xml.syntax:2"}, Document{"<p:a/>", "xml.namespace:1"},
        Document{"<a p:b=''/>", "xml.namespace:1"}, Document{"<a xmlns:p=''/>", "xml.namespace:1"},
        Document{"<a xmlns:xmlns='u'/>", "xml.namespace:1"},
        Document{"<a xmlns:xml='u'/>", "xml.namespace:1"}, Document{"<a>&nbsp;</a>", "xml.entity:1"},
        Document{"<a>&</a>", "xml.entity:1"}, Document{"<a b='&x;'/>", "xml.entity:1"},
        Document{"<a>&#0;</a>", "xml.entity:1"}, Document{"<a>&#xD800;</a>", "xml.entity:1"},
        Document{"<a>&#x110000;</a>", "xml.entity:1"}, Document{"<a>&#x;</a>", "xml.entity:1"},
        Document{"<a>&#-5;</a>", "xml.entity:1"}, Document{"<!DOCTYPE a><a/>", "xml.doctype:1"},
        Document{"<a><!ENTITY b 'c'></a>", "xml.doctype:1"},
        Document{"<?xml version='1.1'?><a/>", "xml.encoding:1"},
        Document{"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "xml.encoding:1"},
        Document{"<a>\xE9</a>", "xml.encoding:1"}, Document{"<a>\xC0\xAF</a>", "xml.encoding:1"},
        Document{"<a>\xED\xA0\x80</a>", "xml.encoding:1"}, Document{"<a>\x01</a>", "xml.encoding:1"},
        Document{"<a/>\xE2\x82", "xml.encoding:1"}, Document{"\xFF\xFE<", "xml.encoding:1"}));

TEST(XmlScanner, GivesAttributesByNameAndNamespace) {
  XmlScanner scanner(importing::whole_text("<a xmlns:r='u' id='1' r:id='2\t&lt;\n'/>"), {}, "test");
  ASSERT_TRUE(scanner.next_child(0));
  EXPECT_EQ(scanner.attribute("id"), "1");
  EXPECT_EQ(scanner.attribute("u", "id"), "2 < ");
  EXPECT_EQ(scanner.attribute("v", "id"), std::nullopt);
  EXPECT_EQ(scanner.attribute("xmlns:r"), std::nullopt);
}

TEST(XmlScanner, WalksTheChildrenOfAnElementAndPassesOverWhatIsDeeper) {
  XmlScanner scanner(importing::whole_text("<a><b><c>x</c></b><d>1<e>2</e>3</d><f/></a>"), {}, "test");
  ASSERT_TRUE(scanner.next_child(0));
  ASSERT_TRUE(scanner.next_child(1));
  EXPECT_EQ(scanner.local_name(), "b");
  ASSERT_TRUE(scanner.next_child(1));
  EXPECT_EQ(scanner.local_name(), "d");
  EXPECT_EQ(scanner.element_text(100), "13");
  ASSERT_TRUE(scanner.next_child(1));
  EXPECT_FALSE(scanner.next_child(2));
  EXPECT_FALSE(scanner.next_child(1));
  EXPECT_THAT(scanner.finish(), testing::IsEmpty());
}

TEST(XmlScanner, CutsATextOffWhereItIsSeenToBeTooLong) {
  XmlScanner scanner(importing::whole_text("<a>123<!-- -->456<!-- -->789</a>"), {}, "test");
  ASSERT_TRUE(scanner.next_child(0));
  EXPECT_EQ(scanner.element_text(4), "12345");
}

TEST(XmlScanner, KeepsToItsLimits) {
  Limits limits;
  limits.xml_depth = 3;
  limits.xml_attributes = 2;
  limits.xml_token_bytes = 100;
  limits.xml_namespaces = 5;
  limits.xml_elements = 4;
  EXPECT_EQ(seen("<a><b><c/></b></a>", limits), "<a><b><c></c></b></a>");
  EXPECT_EQ(seen("<a><b><c><d/></c></b></a>", limits), "xml.depth:1");
  EXPECT_EQ(seen("<a><b/><b/><b/></a>", limits), "<a><b></b><b></b><b></b></a>");
  EXPECT_EQ(seen("<a><b/><b/><b/><b/></a>", limits), "xml.tooManyElements:1");
  EXPECT_EQ(seen("<a b='' c=''/>", limits), "<a></a>");
  EXPECT_EQ(seen("<a b='' c='' d=''/>", limits), "xml.attributes:1");
  EXPECT_EQ(seen("<a xmlns:b='1' xmlns:c='2'><a xmlns:d='3'/></a>", limits), "<a><a></a></a>");
  EXPECT_EQ(seen("<a xmlns:b='1' xmlns:c='2'><a xmlns:d='3'><a xmlns:e='4' xmlns:f='5'/></a></a>", limits),
            "xml.namespace:1");
  for (const std::string& long_one :
       {"<a b='" + std::string(200, 'x') + "'/>", "<a>" + std::string(200, 'x') + "</a>",
        "<a><!--" + std::string(200, 'x') + "--></a>"})
    EXPECT_EQ(seen(in_pieces(long_one, 10), limits), "xml.tooLong:1");
}

TEST(XmlScanner, PassesOnWhatItsSourceFinds) {
  bool first = true;
  XmlScanner scanner(
      [&first]() -> criteria::Checked<std::string_view> {
        if (std::exchange(first, false)) return std::string_view("<a>");
        return tl::unexpected(criteria::Findings{criteria::error("zip.checksum", "")});
      },
      {}, "test");
  EXPECT_THAT(codes(scanner.finish()), testing::ElementsAre("zip.checksum"));
}

TEST(XmlGuard, LoadsWhatTheScannerAccepts) {
  pugi::xml_document document;
  EXPECT_THAT(importing::load_xml("<a> <b c='é'>&lt;</b></a>", {}, "brief", document), testing::IsEmpty());
  EXPECT_STREQ(document.child("a").child("b").attribute("c").value(), "é");
  EXPECT_STREQ(document.child("a").child_value("b"), "<");
  EXPECT_STREQ(document.child("a").first_child().value(), " ");
}

TEST(XmlGuard, LeavesTheDocumentEmptyWhenItRefuses) {
  Limits limits;
  limits.xml_document_bytes = 1'000;
  for (const std::string& text : {std::string("<!DOCTYPE a><a/>"), std::string("<a>\xE9</a>"),
                                  std::string("<a>"), "<a>" + std::string(1'000, ' ') + "</a>"}) {
    pugi::xml_document document;
    EXPECT_THAT(importing::load_xml(text, limits, "brief", document), testing::SizeIs(1)) << text;
    EXPECT_FALSE(document.first_child());
  }
  pugi::xml_document document;
  const auto findings = importing::load_xml("<a>\n<b></a>", {}, "brief", document);
  ASSERT_EQ(codes(findings), std::vector<std::string>{"xml.syntax"});
  EXPECT_EQ(findings[0].parameter("part"), "brief");
  EXPECT_EQ(findings[0].parameter("line"), "2");
}

}  // namespace
