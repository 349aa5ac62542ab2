// What the service says about accounts when it starts.
#pragma once

#include "server/app/service.hpp"
#include "templates/labels.hpp"

#include <string>
#include <string_view>

namespace server {

// A text of the labels in Dutch and in English, a line each: nobody has chosen a language before the start.
std::string bilingual_lines(std::string_view key, const templates::TextParameters& parameters);

// Lines for the person who starts it: the link of the first administrator while nobody has an account, and
// the demo accounts with their passwords when they are there. `address` is that of the service, with a slash
// at its end.
std::string account_announcement(Service& service, std::string_view address);

// Throws StorageError when the database has secrets of authenticator apps that the key in the data folder
// does not open: it is the folder of another installation, or this instance of the service was not given the
// key.
void check_account_key(Service& service);

// The one-time link on a page of the service.
std::string invitation_link(std::string_view address, std::string_view secret);

}  // namespace server
