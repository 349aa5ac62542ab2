// What storing one document in the place of another would take away, for whoever is to agree with it first.
#pragma once

#include "criteria/finding.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace server {

// Where in the file the values of a document were read: "answers.P" in `Prijzen!C4`. A place counts for what
// lies below it too.
using CellPlaces = std::map<std::string, std::string, std::less<>>;

// Nobody reads further.
inline constexpr std::size_t most_replaced = 200;

// `upload.replaces` for each value of `stored` that is another in `next` or gone, with what was there and
// what comes, at its cell or else at its path: at most `most_replaced`, and none only when nothing is taken
// away. What is only added is no replacement, nor is a number in another notation. Both are JSON of ours.
criteria::Findings replaced_values(std::string_view stored, std::string_view next,
                                   const CellPlaces& cells = {});

}  // namespace server
