#include "templates/json_writer.hpp"

#include "import/json_reader.hpp"
#include "tests/support/independent_json.hpp"

#include <gtest/gtest.h>

namespace {

using criteria::DataTree;
using importing::Limits;

DataTree tree(std::string_view json) { return importing::read_json(json, Limits{}).value(); }

std::string canonical(std::string_view json) { return templates::canonical_json(tree(json).root()); }

TEST(JsonWriter, WritesWhatItIsTold) {
  templates::JsonWriter writer;
  writer.open_object().member("a", "x").key("b").open_array().number(-5).boolean(true).null().open_object();
  writer.close_object()
      .close_array()
      .key("c")
      .boolean(false)
      .key("d")
      .tree(tree("[1,{}]").root())
      .close_object();
  EXPECT_EQ(writer.take(), R"({"a":"x","b":[-5,true,null,{}],"c":false,"d":[1,{}]})");
  EXPECT_EQ(writer.open_array().close_array().take(), "[]");
}

TEST(JsonWriter, EscapesOnlyWhatItMust) {
  templates::JsonWriter writer;
  std::string all;
  for (int c = 0; c < 0x20; ++c) all += static_cast<char>(c);
  EXPECT_EQ(
      writer.text(all + "\"\\/\x7F é€😀").take(),
      "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
      "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d"
      "\\u001e\\u001f\\\"\\\\/\x7F é€😀\"");
}

TEST(CanonicalJson, SortsMembersByTheirUtf16CodeUnits) {
  // The example of RFC 8785, 3.2.3.
  EXPECT_EQ(
      canonical("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew\",\"1\":"
                "\"One\",\"\\ud83d\\ude00\":\"Emoji\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin\"}"),
      "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\",\"ö\":\"Latin\",\"€\":\"Euro "
      "Sign\",\"😀\":\"Emoji\",\"\xEF\xAC\xB3\":\"Hebrew\"}");
}

TEST(CanonicalJson, SortsPrefixesFirstAndLeavesArraysAlone) {
  EXPECT_EQ(canonical(R"({"b":[3,1,{"z":0,"y":0}],"ab":1,"a":2,"":3})"),
            R"({"":3,"a":2,"ab":1,"b":[3,1,{"y":0,"z":0}]})");
}

TEST(CanonicalJson, AgreesWithAnotherWayToItForNamesOfAllPlanes) {
  const std::vector<std::string> pieces{"a",  "Z",      "\x7F",         "é", "\u07FF",     "\u0800",
                                        "ퟟ", "\uE000", "\xEF\xBF\xBD", "😀", "\U0010FFFD", "\\n"};
  std::string json = "{";
  for (const std::string& first : pieces)
    for (const std::string& second : pieces) json += "\"" + first + second + "\":1,";
  json += "\"\":0}";
  EXPECT_EQ(canonical(json), test_support::canonical_by_dom(json));
}

TEST(ReadableJson, PutsWhatHoldsNoOtherOnOneLine) {
  EXPECT_EQ(
      templates::readable_json(tree(R"({"a":{"b":1,"c":"x"},"d":[1,2],"e":[{"f":[]},[]],"g":{}})").root()),
      "{\n"
      "  \"a\": {\"b\": 1, \"c\": \"x\"},\n"
      "  \"d\": [1, 2],\n"
      "  \"e\": [\n"
      "    {\n"
      "      \"f\": []\n"
      "    },\n"
      "    []\n"
      "  ],\n"
      "  \"g\": {}\n"
      "}\n");
  EXPECT_EQ(templates::readable_json(tree("5").root()), "5\n");
}

}  // namespace
