#include "tests/support/libreoffice.hpp"

#include "tests/support/shared_data.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace test_support {
namespace fs = std::filesystem;
namespace {

void replace_in_file(const fs::path& path, const std::string& from, const std::string& to) {
  std::string content = read_bytes(path);
  const std::size_t at = content.find(from);
  if (at == std::string::npos) throw std::runtime_error(path.string() + " has no " + from);
  std::ofstream(path) << content.replace(at, from.size(), to);
}

}  // namespace

LibreOffice::LibreOffice(const std::string& locale) {
  fs::copy(fs::path(WEDERWAARDE_SOURCE_DIR) / "tests/support/libreoffice_profile", folder() / "profile",
           fs::copy_options::recursive);
  fs::permissions(folder() / "profile", fs::perms::owner_all, fs::perm_options::add);
  replace_in_file(folder() / "profile/user/registrymodifications.xcu", "en-US", locale);
}

fs::path LibreOffice::write(const std::string& name, const std::string& bytes) const {
  fs::path path = folder() / name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

void LibreOffice::run(const std::vector<Command>& commands) {
  const fs::path lines = folder() / "commands.txt";
  {
    std::ofstream file(lines);
    for (const Command& command : commands) {
      for (std::size_t i = 0; i < command.size(); ++i) file << (i > 0 ? "\t" : "") << command[i];
      file << '\n';
    }
    file << "done\n";
  }
  const std::string program = "timeout -k 5 300 soffice -env:UserInstallation=file://" +
                              (folder() / "profile").string() +
                              " --headless --norestore 'macro:///Standard.User.Work(\"" + lines.string() +
                              "\")' >" + (folder() / "log.txt").string() + " 2>&1";
  const int status = std::system(program.c_str());
  // The exit code is 0 whatever went wrong; the last command leaves a file behind.
  if (status != 0 || !fs::remove(folder() / "commands.txt.done"))
    throw std::runtime_error("LibreOffice did not finish: " + read_bytes(folder() / "log.txt"));
}

std::vector<LibreOffice::Sheets> LibreOffice::recalculated(const std::vector<fs::path>& workbooks) {
  std::vector<Command> commands;
  const fs::path out = folder() / "recalculated";
  fs::remove_all(out);
  for (std::size_t i = 0; i < workbooks.size(); ++i) {
    fs::create_directories(out / std::to_string(i));
    commands.push_back({"open", workbooks[i].string()});
    commands.push_back({"save", (out / std::to_string(i) / "book.csv").string(), save_as_csv, csv_values});
    commands.push_back({"close"});
  }
  run(commands);
  std::vector<Sheets> all(workbooks.size());
  for (std::size_t i = 0; i < workbooks.size(); ++i)
    for (const auto& entry : fs::directory_iterator(out / std::to_string(i))) {
      const std::string name = entry.path().stem().string();
      all[i][name.substr(name.find('-') + 1)] = parse_csv(read_bytes(entry.path()));
    }
  return all;
}

LibreOffice::Rows parse_csv(const std::string& text) {
  LibreOffice::Rows rows;
  std::vector<std::string> row;
  std::string cell;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        cell += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        cell += text[++i];
      else
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',' || c == '\n') {
      row.push_back(std::move(cell));
      cell.clear();
      if (c == '\n') rows.push_back(std::move(row)), row.clear();
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (!row.empty() || !cell.empty()) {
    row.push_back(std::move(cell));
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace test_support
