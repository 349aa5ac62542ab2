#include "import/json_reader.hpp"

#include "tests/support/finding_codes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using criteria::DataKind;
using criteria::DataTree;
using criteria::DataValue;
using importing::Limits;
using importing::read_json;
using testing::ElementsAre;

// The tree in a short form: k for null, b:, n:, t: before scalars.
std::string shape(DataValue value) {
  switch (value.kind()) {
    case DataKind::null:
      return "null";
    case DataKind::boolean:
      return "b:" + std::string(value.text());
    case DataKind::number:
      return "n:" + std::string(value.text());
    case DataKind::text:
      return "t:" + std::string(value.text());
    default:
      break;
  }
  std::string text(value.is(DataKind::array) ? "[" : "{");
  for (const DataValue item : value) text += std::string(item.key()) + "=" + shape(item) + ";";
  return text + (value.is(DataKind::array) ? "]" : "}");
}

std::string read_shape(std::string_view json) {
  const auto tree = read_json(json, Limits{});
  return tree ? shape(tree->root()) : testing::PrintToString(test_support::codes(tree.error()));
}

TEST(JsonReader, KeepsEveryKindOfValueInItsPlace) {
  EXPECT_EQ(read_shape(R"( {"a" : [1, -2.50e3, {"b":"x"}, "y", [], {}], "c":true, "d":false, "e":null} )"),
            "{a=[=n:1;=n:-2.50e3;={b=t:x;};=t:y;=[];={};];c=b:true;d=b:false;e=null;}");
  EXPECT_EQ(read_shape("\"alone\""), "t:alone");
  EXPECT_EQ(read_shape("{\"a\":1,\"a\":2}"), "{a=n:1;a=n:2;}");
}

TEST(JsonReader, UndoesEscapes) {
  EXPECT_EQ(read_shape(R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\ud7ff")"), "t:\"\\/\b\f\n\r\té😀\xED\x9F\xBF");
  EXPECT_EQ(read_shape(R"({"\u0061":"a\u0000b"})"), std::string("{a=t:a\0b;}", 10));
}

TEST(JsonReader, PassesOverAByteOrderMark) { EXPECT_EQ(read_shape("\xEF\xBB\xBF[]"), "[]"); }

struct SyntaxCase {
  std::string json;
  std::string line, column;
};

TEST(JsonReader, SaysWhereTheSyntaxBreaks) {
  const std::vector<SyntaxCase> cases{
      {"", "1", "1"},
      {"{\"a\":1,}", "1", "8"},
      {"[1,2,]", "1", "6"},
      {"{\n \"a\": 01\n}", "2", "8"},
      {"{\n \"é\": tru }", "2", "10"},
      {"[] x", "1", "4"},
      {"[1] [2]", "1", "5"},
      {"{'a':1}", "1", "2"},
      {"[NaN]", "1", "2"},
      {"[+1]", "1", "2"},
      {"[.5]", "1", "2"},
      {"[\"a\tb\"]", "1", "4"},
      {"[\"\\x\"]", "1", "3"},
      {"[\"\\ud83d\"]", "1", "3"},
      {"[\"\\ude00\"]", "1", "10"},
      {"{\"\\udc00 \": 1}", "1", "11"},
      {"[\"a]", "1", "5"},
      {"// note\n[]", "1", "1"},
  };
  for (const SyntaxCase& each : cases) {
    const auto tree = read_json(each.json, Limits{});
    ASSERT_FALSE(tree) << each.json;
    EXPECT_THAT(test_support::codes(tree.error()), ElementsAre("json.syntax")) << each.json;
    EXPECT_EQ(tree.error().front().parameter("line"), each.line) << each.json;
    EXPECT_EQ(tree.error().front().parameter("column"), each.column) << each.json;
  }
}

TEST(JsonReader, RefusesWhatIsNotUtf8) {
  for (const char* bytes : {"[\"\xE9\"]", "[\"\xC0\x80\"]", "[\"\xED\xA0\x80\"]", "[\"\xF5\x80\x80\x80\"]"})
    EXPECT_THAT(test_support::codes(read_json(bytes, Limits{})), ElementsAre("json.encoding")) << bytes;
}

TEST(JsonReader, StopsAtItsLimits) {
  Limits limits;
  limits.json_depth = 3;
  limits.json_values = 5;
  limits.json_bytes = 40;
  EXPECT_TRUE(read_json("[[[1]]]", limits));
  EXPECT_THAT(test_support::codes(read_json("[[[[]]]]", limits)), ElementsAre("json.tooDeep"));
  EXPECT_TRUE(read_json("[1,2,3,4]", limits));
  EXPECT_THAT(test_support::codes(read_json("[1,2,3,4,5]", limits)), ElementsAre("json.tooManyValues"));
  EXPECT_THAT(test_support::codes(read_json(std::string(41, ' '), limits)), ElementsAre("json.tooLarge"));
}

TEST(JsonReader, SurvivesNestingThatWouldExhaustTheStack) {
  const std::string deep(std::size_t{5} << 20, '[');
  EXPECT_THAT(test_support::codes(read_json(deep, Limits{})), ElementsAre("json.tooDeep"));
  std::string objects;
  while (objects.size() < (std::size_t{5} << 20)) objects += "{\"a\":";
  EXPECT_THAT(test_support::codes(read_json(objects, Limits{})), ElementsAre("json.tooDeep"));
}

TEST(DataTree, KeepsTextsOfAnyLengthWhereTheyAre) {
  DataTree tree;
  std::vector<std::string> texts;
  for (std::size_t length : {0U, 1U, 1000U, 32768U, 32769U, 100000U, 5U})
    texts.push_back(std::string(length, 'a'));
  tree.open_array();
  for (const std::string& text : texts) tree.add_text(tree.keep(text));
  tree.close();
  const DataTree moved = std::move(tree);
  std::size_t index = 0;
  for (const DataValue item : moved.root()) EXPECT_EQ(item.text(), texts[index++]);
  EXPECT_EQ(index, texts.size());
}

TEST(DataTree, HasNoRootBeforeItIsComplete) {
  DataTree tree;
  EXPECT_THROW(tree.root(), std::logic_error);
  tree.open_object();
  EXPECT_THROW(tree.root(), std::logic_error);
  tree.close();
  EXPECT_TRUE(tree.root().empty());
}

}  // namespace
