// Dossiers as files, for the commands that take them.
#pragma once

#include "criteria/dossier.hpp"
#include "tests/support/temporary_folder.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace program_test {

inline constexpr std::array demo_names{"betonbestrating", "kantoormeubilair", "schoolpaviljoen"};
// The file of server/demo.
std::filesystem::path demo_path(std::string_view name);

// The smallest dossier of the exchange contract that has everything a buyer needs: criteria of each kind, a
// panel, one bid.
std::string contract_text();
// One lot in which bids tie: they differ in nothing and `draw` is not held.
std::string tie_text();
// Lot 1 lacks an answer, lot 2 has a winner.
std::string incomplete_text();
// No bid meets the requirement.
std::string rejected_text();
// Wrong in its weights, a scale, a bid, a grade and a draw.
std::string wrong_text();

// The canonical text of a generated dossier, draws included.
std::string generated_text(std::uint64_t seed);

void write(const std::filesystem::path& file, std::string_view bytes);
// The names in the folder, sorted.
std::vector<std::string> names_in(const std::filesystem::path& folder);

}  // namespace program_test
