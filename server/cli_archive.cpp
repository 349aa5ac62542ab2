#include "server/app/verify_tender_archive.hpp"
#include "server/cli_commands.hpp"
#include "server/files.hpp"

#include <ostream>

namespace server {
namespace {

constexpr std::size_t most_archive_bytes = std::size_t{1} << 30;

}  // namespace

Exit run_verify_archive(const Words& words, const Console& console) {
  const Arguments arguments(words, {{}, {}, 1});
  const auto check = verify_tender_archive(read_file(arguments.operand(0), most_archive_bytes));
  console.out << tender_archive_check_json(check);
  return check.findings.empty() ? Exit::fine : Exit::findings;
}

}  // namespace server
