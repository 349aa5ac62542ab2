#include "tree/include_rules.hpp"

#include <algorithm>
#include <regex>

#include <fmt/format.h>

namespace tree {
namespace {

using Names = std::vector<std::string_view>;

bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The rooms that a room may include besides itself.
Names rooms_below(std::string_view room) {
  if (room == "evaluator" || room == "import") return {"criteria"};
  if (room == "templates") return {"criteria", "evaluator"};
  if (room == "server") return {"criteria", "evaluator", "import", "templates"};
  return {};
}

struct Library {
  std::string_view prefix;  // of the included name
  Names places;             // rooms, or single files of one
  bool in_headers;
};

const std::vector<Library>& libraries() {
  static const Names all{"criteria", "evaluator", "import", "templates", "server"};
  // libxlsxwriter writes only to a path: its file lives in memory.
  static const Names memory_file{"server", "templates/xlsx_document.cpp"};
  static const std::vector<Library> table{
      {"tl/expected.hpp", all, true},
      {"fmt/", all, false},
      {"boost/multiprecision/", {"criteria"}, false},
      {"gmp.h", {"criteria"}, false},
      {"mpfr.h", {"criteria"}, false},
      {"zlib.h", {"import", "server"}, false},
      {"pugixml.hpp", {"import", "templates"}, false},
      {"rapidjson/", {"import", "templates"}, false},
      {"xlsxwriter", {"templates"}, false},
      {"zip.h", {"templates/zip_file.cpp"}, false},
      {"ctemplate/", {"server"}, false},
      {"sodium.h", {"server"}, false},
      {"sqlite3.h", {"server"}, false},
      {"libpq-fe.h", {"server"}, false},
      {"liboath/oath.h", {"server/accounts"}, false},
      {"qrencode.h", {"server/accounts"}, false},
      {"utf8proc.h", {"server/accounts"}, false},
      {"fido.h", {"server/accounts"}, false},
      {"fido/", {"server/accounts"}, false},
      {"cbor.h", {"server/accounts"}, false},
      {"cjose/", {"server/oidc"}, false},
      {"Poco/", {"server"}, true},
      {"fcntl.h", memory_file, false},
      {"sys/mman.h", memory_file, false},
      {"sys/stat.h", memory_file, false},
      {"unistd.h", memory_file, false},
  };
  return table;
}

// Of the operating system: <unistd.h>, <sys/socket.h>.
bool is_system_header(std::string_view name) { return name.ends_with(".h"); }

bool is_standard(std::string_view name) { return name.find_first_of("./") == std::string_view::npos; }

std::string objection_to_own(std::string_view room, std::string_view name) {
  const std::string_view target = room_of(name);
  const bool is_generated = target == "embedded" && room != "criteria" && room != "import";
  if (target == room || is_generated || contains(rooms_below(room), target)) return {};
  if (name.find('/') == std::string_view::npos) return "an include names its room: \"room/file.hpp\"";
  return fmt::format("{} may not include {}", room, target);
}

std::string objection_to_library(const SourceFile& file, std::string_view name) {
  const std::string_view room = room_of(file.path);
  const auto& known = libraries();
  const auto library = std::find_if(known.begin(), known.end(),
                                    [&](const Library& entry) { return name.starts_with(entry.prefix); });
  if (library == known.end())
    return is_system_header(name) && room == "server" ? "" : fmt::format("{} may not use <{}>", room, name);
  const auto holds = [&](std::string_view place) { return file.path.starts_with(place); };
  if (std::none_of(library->places.begin(), library->places.end(), holds))
    return fmt::format("{} may not use <{}>", room, name);
  if (!library->in_headers && has_suffix(file.path, ".hpp"))
    return fmt::format("<{}> belongs in a .cpp file", name);
  return {};
}

void complain_about(const SourceFile& file, const std::regex& pattern, const std::string& what,
                    std::vector<std::string>& complaints) {
  std::size_t number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    std::cmatch match;
    const std::string_view code = without_comment(line);
    if (std::regex_search(code.begin(), code.end(), match, pattern))
      complaints.push_back(complaint(file.path, number, fmt::format("{}: {}", what, match.str())));
  }
}

}  // namespace

std::vector<std::string> forbidden_includes(const SourceFile& file) {
  static const std::regex include(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  std::vector<std::string> complaints;
  std::size_t number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    std::smatch match;
    if (!std::regex_search(line, match, include)) continue;
    const std::string name = match.str(2);
    std::string objection;
    if (match.str(1) == "\"")
      objection = objection_to_own(room_of(file.path), name);
    else if (!is_standard(name))
      objection = objection_to_library(file, name);
    if (!objection.empty()) complaints.push_back(complaint(file.path, number, objection));
  }
  return complaints;
}

std::vector<std::string> forbidden_effects(const SourceFile& file) {
  static const std::regex effects(
      R"(\b(getenv|(system|steady|high_resolution)_clock|random_device|mt19937(_64)?|rand|[io]?fstream)"
      R"(|fopen|popen|filesystem|c(in|out|err))\b)");
  static const std::regex floating(R"(\b(double|float)\b)");
  std::vector<std::string> complaints;
  if (room_of(file.path) != "server") complain_about(file, effects, "only server has effects", complaints);
  if (room_of(file.path) == "evaluator" && !file.path.starts_with("evaluator/insight/"))
    complain_about(file, floating, "an announced score is exact", complaints);
  return complaints;
}

}  // namespace tree
