#include "server/cli.hpp"

#include <iostream>

int main(int count, char** words) {
  return static_cast<int>(server::run_command_line({words + 1, words + count}, std::cout, std::cerr));
}
