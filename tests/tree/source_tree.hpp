// The files of this repository as text, for tests that look at how it is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tree {

struct SourceFile {
  std::string path;  // from the root, with slashes: "criteria/number.hpp"
  std::string text;
};

// Every text file of the source tree but what is built, installed by npm or kept by git, ordered by path.
const std::vector<SourceFile>& source_files();
// The text of the file with that path; throws std::runtime_error when there is none.
const std::string& text_of(std::string_view path);
bool exists(std::string_view path);
// The files and folders directly in the root.
std::vector<std::string> root_entries();

std::vector<std::string> lines_of(std::string_view text);
// `line` without what follows `//`.
std::string_view without_comment(std::string_view line);
bool has_suffix(std::string_view path, std::string_view suffix);
// "criteria" for "criteria/number.hpp".
std::string_view room_of(std::string_view path);
// C++ of the program itself, without the tests.
bool is_program_source(std::string_view path);

// "criteria/number.hpp:12: what is wrong"
std::string complaint(std::string_view path, std::size_t line, std::string_view what);
// All complaints under each other, for a failing test to print.
std::string joined(const std::vector<std::string>& complaints);

}  // namespace tree
