#include "server/http/file_scanner.hpp"

#include "import/json_reader.hpp"
#include "server/http/media_type.hpp"
#include "server/http/multipart.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <Poco/ByteOrder.h>
#include <Poco/Exception.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/Timespan.h>
#include <fmt/format.h>
#include <sys/socket.h>

namespace server {
namespace {

using namespace std::string_view_literals;

constexpr auto command = "zINSTREAM\0"sv;
constexpr auto clean = "stream: OK"sv;
constexpr auto stream = "stream: "sv;
constexpr auto found = " FOUND"sv;
constexpr std::size_t chunk_size = 1024 * 1024;
constexpr std::size_t most_answer = 4096;

void send_all(Poco::Net::StreamSocket& socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto room = std::min(bytes.size(), chunk_size);
    bytes.remove_prefix(
        static_cast<std::size_t>(socket.sendBytes(bytes.data(), static_cast<int>(room), MSG_NOSIGNAL)));
  }
}

void send_length(Poco::Net::StreamSocket& socket, std::size_t length) {
  const auto sent = Poco::ByteOrder::toNetwork(static_cast<Poco::UInt32>(length));
  std::array<char, sizeof(sent)> bytes{};
  std::copy_n(reinterpret_cast<const char*>(&sent), sizeof(sent), bytes.begin());
  send_all(socket, {bytes.data(), bytes.size()});
}

void send_file(Poco::Net::StreamSocket& socket, std::string_view bytes) {
  send_all(socket, command);
  while (!bytes.empty()) {
    const auto chunk = bytes.substr(0, chunk_size);
    send_length(socket, chunk.size());
    send_all(socket, chunk);
    bytes.remove_prefix(chunk.size());
  }
  send_length(socket, 0);
}

// Up to the NUL that ends it.
std::string answer_of(Poco::Net::StreamSocket& socket) {
  std::string answer;
  std::array<char, 512> space{};
  while (answer.size() < most_answer) {
    const int count = socket.receiveBytes(space.data(), static_cast<int>(space.size()));
    if (count <= 0) break;
    answer.append(space.data(), static_cast<std::size_t>(count));
    if (const auto end = answer.find('\0'); end != std::string::npos) return answer.substr(0, end);
  }
  return answer;
}

Poco::Net::SocketAddress socket_address(const std::string& address) {
  if (address.front() == '/') return {Poco::Net::SocketAddress::UNIX_LOCAL, address};
  return Poco::Net::SocketAddress(address);
}

// Whoever says that a file is JSON is not believed.
bool is_json(std::string_view type, const std::string& body) {
  return type == "application/json" && importing::read_json(body, importing::Limits{}).has_value();
}

std::vector<std::string_view> files_of(const Request& request) {
  const auto type = media_type(request);
  if (request.body.empty() || type == url_form_type || is_json(type, request.body)) return {};
  if (type != "multipart/form-data") return {request.body};
  const auto parts = parse_multipart(request);
  // A form that cannot be read is not read by any handler either.
  if (!parts) return {};
  std::vector<std::string_view> files;
  for (const auto& part : *parts)
    if (part.is_file && !part.content.empty()) files.push_back(part.content);
  return files;
}

}  // namespace

FileScanner::FileScanner(std::string address, std::chrono::milliseconds patience)
    : address_(std::move(address)), patience_(patience) {}

std::optional<std::string> FileScanner::threat_in(std::string_view bytes) const {
  const Poco::Timespan patience(std::chrono::microseconds(patience_).count());
  std::string answer;
  try {
    Poco::Net::StreamSocket socket;
    socket.connect(socket_address(address_), patience);
    socket.setReceiveTimeout(patience);
    socket.setSendTimeout(patience);
    send_file(socket, bytes);
    answer = answer_of(socket);
  } catch (const Poco::Exception& failed) {
    throw ScannerFailure(fmt::format("{}: {}", address_, failed.displayText()));
  }
  if (answer == clean) return std::nullopt;
  if (answer.starts_with(stream) && answer.ends_with(found) && answer.size() > stream.size() + found.size())
    return answer.substr(stream.size(), answer.size() - stream.size() - found.size());
  throw ScannerFailure(fmt::format("{}: it says \"{}\"", address_, answer));
}

bool is_scanner_address(std::string_view text) {
  if (text.starts_with('/')) return text.size() < 100;
  const auto colon = text.rfind(':');
  return colon != std::string_view::npos && colon > 0 && colon + 1 < text.size() &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(colon) + 1, text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

Response not_scanned_answer() {
  auto response = problem(503, "upload.notScanned", "Service Unavailable",
                          "The virus scanner gives no verdict now, and no file comes in without one.");
  set_header(response, "Retry-After", "60");
  return response;
}

std::optional<Response> refuse_threat(const FileScanner& scanner, const Request& request) {
  for (const auto file : files_of(request))
    if (const auto threat = scanner.threat_in(file))
      return problem(
          422, "upload.threat", "Unprocessable Content",
          fmt::format("The virus scanner found {} in the file; nothing of it is stored.", *threat));
  return std::nullopt;
}

}  // namespace server
