// What a page shows, without printing the whole page when it does not.
#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace server_test {

inline testing::AssertionResult shows(std::string_view page, std::string_view text) {
  if (page.find(text) != std::string_view::npos)
    return testing::AssertionSuccess() << "the page shows: " << text;
  return testing::AssertionFailure() << "the page does not show: " << text;
}

}  // namespace server_test
