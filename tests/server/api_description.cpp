#include "tests/server/api_description.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <stdexcept>

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>
#include <rapidjson/schema.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace server_test {
namespace {

using rapidjson::Document;
using rapidjson::Value;
using test_support::RawResponse;
using Allocator = Document::AllocatorType;

constexpr const char* day_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr const char* moment_pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$";

// A schema of OpenAPI 3.0 as one of JSON Schema that also refuses members which it does not name.
void make_strict(Value& schema, Allocator& memory) {
  if (schema.IsArray())
    for (auto& element : schema.GetArray()) make_strict(element, memory);
  if (!schema.IsObject()) return;
  for (auto& member : schema.GetObject()) make_strict(member.value, memory);
  const auto type = schema.FindMember("type");
  if (type == schema.MemberEnd() || !type->value.IsString()) return;
  const std::string name = type->value.GetString();
  if (schema.HasMember("properties") && !schema.HasMember("additionalProperties"))
    schema.AddMember("additionalProperties", false, memory);
  if (const auto format = schema.FindMember("format"); format != schema.MemberEnd() && name == "string")
    schema.AddMember("pattern", Value(format->value == "date" ? day_pattern : moment_pattern, memory),
                     memory);
  if (const auto nullable = schema.FindMember("nullable"); nullable != schema.MemberEnd()) {
    Value types(rapidjson::kArrayType);
    types.PushBack(Value(name.c_str(), memory), memory).PushBack("null", memory);
    schema["type"] = types;
  }
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::vector<std::string_view> segments(std::string_view path) {
  std::vector<std::string_view> found;
  while (!path.empty()) {
    path.remove_prefix(1);
    found.push_back(path.substr(0, path.find('/')));
    path.remove_prefix(found.back().size());
  }
  return found;
}

bool covers(std::string_view pattern, std::string_view path) {
  const auto wanted = segments(pattern), given = segments(path);
  return std::equal(wanted.begin(), wanted.end(), given.begin(), given.end(), [](auto want, auto got) {
    return want == got || (want.substr(0, 1) == "{" && !got.empty());
  });
}

std::string media_type(const RawResponse& answer) {
  const auto type = answer.header("Content-Type").value_or("");
  return type.substr(0, type.find(';'));
}

// What stands in texts and numbers of made bodies: what is there, what is near it, what is nowhere.
constexpr std::string_view texts[]{
    "gouda", "1",  "T-1",   "A",  "B", "K2", "b1",   "2026-11-25", "2027-02-29", "0",     "100",
    "12.5",  "-1", "1e400", "nl", "",  " ",  "<b>&", "é̂ł✓",        "\t\n",       "../..", "kantoormeubilair"};

}  // namespace

struct ApiDescription::Text {
  struct Compiled {
    Document strict;
    std::unique_ptr<const rapidjson::SchemaDocument> schema;
  };

  Document document;
  mutable std::mutex mutex;
  mutable std::map<const Value*, Compiled> compiled;  // making one takes longer than all else of an answer

  // What a reference leads to, or the value itself.
  const Value& resolved(const Value& value) const {
    const auto reference = value.FindMember("$ref");
    if (reference == value.MemberEnd()) return value;
    const auto* const found = rapidjson::Pointer(reference->value.GetString()).Get(document);
    if (found == nullptr) throw std::runtime_error(fmt::format("no {}", reference->value.GetString()));
    return *found;
  }

  void check_references(const Value& value) const {
    if (value.IsArray())
      for (const auto& element : value.GetArray()) check_references(element);
    if (!value.IsObject()) return;
    resolved(value);
    for (const auto& member : value.GetObject()) check_references(member.value);
  }

  std::string root_of(const Value& path_item) const {
    const auto& servers = path_item.HasMember("servers") ? path_item["servers"] : document["servers"];
    const std::string root = servers[0]["url"].GetString();
    return root == "/" ? "" : root;
  }

  const Value* find(std::string_view method, std::string_view path) const {
    for (const auto& [pattern, item] : document["paths"].GetObject()) {
      if (!covers(root_of(item) + pattern.GetString(), path)) continue;
      for (const auto& [name, operation] : item.GetObject())
        if (upper(name.GetString()) == method) return &operation;
    }
    return nullptr;
  }

  const rapidjson::SchemaDocument& compiled_of(const Value& schema) const {
    const std::lock_guard lock(mutex);
    const auto& wanted = resolved(schema);
    auto& [strict, made] = compiled[&wanted];
    if (made) return *made;
    auto& memory = strict.GetAllocator();
    strict.CopyFrom(wanted, memory);
    Value components(document["components"], memory);
    make_strict(components["schemas"], memory);
    make_strict(strict, memory);
    strict.AddMember("components", components, memory);
    made = std::make_unique<const rapidjson::SchemaDocument>(strict);
    return *made;
  }

  std::string difference(const Value& schema, const std::string& body) const {
    Document value;
    if (value.Parse(body.c_str()).HasParseError()) return "no JSON";
    rapidjson::SchemaValidator validator(compiled_of(schema));
    if (value.Accept(validator)) return {};
    rapidjson::StringBuffer at, rule;
    validator.GetInvalidDocumentPointer().StringifyUriFragment(at);
    validator.GetInvalidSchemaPointer().StringifyUriFragment(rule);
    return fmt::format("{} breaks {} of {}", at.GetString(), validator.GetInvalidSchemaKeyword(),
                       rule.GetString());
  }
};

namespace {

class MadeBody {
 public:
  MadeBody(const Value& document, std::mt19937& random, int odd)
      : document_(document), random_(random), odd_(odd) {}

  Value made(const Value& described, int depth) {
    const Value& schema = resolved(described);
    if (is_odd()) return other();
    for (const char* choice : {"oneOf", "anyOf", "allOf"})
      if (schema.HasMember(choice)) {
        const auto& all = schema[choice];
        return made(all[pick(all.Size())], depth);
      }
    if (schema.HasMember("enum")) return Value(schema["enum"][pick(schema["enum"].Size())], memory());
    const std::string type = schema.HasMember("type") ? schema["type"].GetString() : "object";
    if (type == "object") return object(schema, depth);
    if (type == "array") return array(schema, depth);
    if (type == "boolean") return Value(pick(2) == 0);
    if (type == "integer" || type == "number") return Value(static_cast<int>(pick(5)) - 1);
    return text(schema);
  }
  Allocator& memory() { return made_.GetAllocator(); }

 private:
  unsigned pick(unsigned count) { return static_cast<unsigned>(random_() % std::max(1U, count)); }
  bool is_odd() { return odd_ > 0 && pick(static_cast<unsigned>(odd_)) == 0; }

  const Value& resolved(const Value& value) const {
    const auto reference = value.FindMember("$ref");
    return reference == value.MemberEnd() ? value
                                          : *rapidjson::Pointer(reference->value.GetString()).Get(document_);
  }
  Value other() {
    switch (pick(6)) {
      case 0:
        return Value();
      case 1:
        return Value(true);
      case 2:
        return Value(-7);
      case 3:
        return Value(rapidjson::kArrayType);
      case 4:
        return Value(rapidjson::kObjectType);
      default:
        return Value(std::string(3000, 'x').c_str(), memory());
    }
  }
  Value object(const Value& schema, int depth) {
    Value made_object(rapidjson::kObjectType);
    if (schema.HasMember("properties"))
      for (const auto& [name, member] : schema["properties"].GetObject()) {
        const bool is_required = schema.HasMember("required") && requires_member(schema["required"], name);
        if (is_required ? is_odd() : depth > 6 || pick(2) == 0) continue;
        made_object.AddMember(Value(name, memory()), made(member, depth + 1), memory());
      }
    if (is_odd()) made_object.AddMember("unheardOf", 1, memory());
    return made_object;
  }
  static bool requires_member(const Value& required, const Value& name) {
    return std::any_of(required.Begin(), required.End(), [&](const Value& each) { return each == name; });
  }
  Value array(const Value& schema, int depth) {
    Value made_array(rapidjson::kArrayType);
    for (auto count = pick(depth > 6 ? 1 : 4); count > 0 && schema.HasMember("items"); --count)
      made_array.PushBack(made(schema["items"], depth + 1), memory());
    return made_array;
  }
  Value text(const Value& schema) {
    if (schema.HasMember("format") && schema["format"] == "date" && pick(4) != 0) return Value("2026-11-25");
    if (schema.HasMember("format") && pick(4) != 0) return Value("2026-11-25T10:00:00Z");
    const auto chosen = texts[pick(std::size(texts))];
    return Value(chosen.data(), static_cast<rapidjson::SizeType>(chosen.size()), memory());
  }

  const Value& document_;
  std::mt19937& random_;
  int odd_;
  Document made_;
};

}  // namespace

std::string ApiDescription::made_body(std::string_view method, std::string_view target, std::mt19937& random,
                                      int odd) const {
  const auto* operation = text_->find(method, target.substr(0, target.find('?')));
  if (operation == nullptr || !operation->HasMember("requestBody")) return {};
  const auto& content = text_->resolved((*operation)["requestBody"])["content"];
  if (!content.HasMember("application/json")) return {};
  MadeBody body(text_->document, random, odd);
  const Value made = body.made(content["application/json"]["schema"], 0);
  rapidjson::StringBuffer out;
  rapidjson::Writer<rapidjson::StringBuffer> writer(out);
  made.Accept(writer);
  return {out.GetString(), out.GetSize()};
}

ApiDescription::ApiDescription(const std::string& json) : text_(std::make_unique<Text>()) {
  if (text_->document.Parse(json.c_str()).HasParseError()) throw std::runtime_error("no JSON");
  text_->check_references(text_->document);
}

ApiDescription::~ApiDescription() = default;

std::set<Operation> ApiDescription::operations() const {
  std::set<Operation> found;
  for (const auto& [path, item] : text_->document["paths"].GetObject())
    for (const auto& [name, operation] : item.GetObject())
      if (operation.IsObject() && operation.HasMember("operationId"))
        found.insert({upper(name.GetString()), text_->root_of(item) + path.GetString()});
  return found;
}

std::string ApiDescription::version() const { return text_->document["info"]["version"].GetString(); }

std::vector<std::string> ApiDescription::objections(std::string_view method, std::string_view target,
                                                    const RawResponse& answer) const {
  const auto* const operation =
      text_->find(method == "HEAD" ? "GET" : method, target.substr(0, target.find('?')));
  if (operation == nullptr) return {};
  const auto& responses = (*operation)["responses"];
  const auto status = std::to_string(answer.status);
  if (!responses.HasMember(status.c_str())) return {"status " + status + " is not described"};
  const auto& response = text_->resolved(responses[status.c_str()]);
  std::vector<std::string> found;
  if (response.HasMember("headers"))
    for (const auto& [name, header] : response["headers"].GetObject())
      if (!answer.header(name.GetString())) found.push_back(std::string("no header ") + name.GetString());
  const auto type = media_type(answer);
  if (!response.HasMember("content")) {
    if (!answer.body.empty()) found.push_back("a body that is not described");
    return found;
  }
  const auto& content = response["content"];
  if (!content.HasMember(type.c_str())) {
    found.push_back("type " + type + " is not described");
  } else if (method != "HEAD" && type.find("json") != std::string::npos) {
    if (auto difference = text_->difference(content[type.c_str()]["schema"], answer.body);
        !difference.empty())
      found.push_back(difference + ": " + answer.body.substr(0, 2000));
  }
  return found;
}

}  // namespace server_test
