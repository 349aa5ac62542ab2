// The requests on a connection are the same in whatever pieces their bytes arrive, and a body that is a form
// is read or refused.
#include "fuzz_input.hpp"
#include "server/http/form.hpp"
#include "server/http/multipart.hpp"
#include "server/http/request_reader.hpp"
#include "server/http/url.hpp"

namespace {

using server::Request;

constexpr std::size_t body_limit = 4096;

const server::Router& router() {
  static const server::Router built = [] {
    server::Router router;
    router.add({server::Method::post, "/{any*}", "any", [](const Request&) { return server::no_content(); },
                body_limit});
    return router;
  }();
  return built;
}

void check_request(const Request& request) {
  fuzz::promise(request.body.size() <= body_limit);
  for (const auto& segment : request.path) {
    fuzz::promise(server::is_utf8(segment) && segment != "." && segment != "..");
    fuzz::promise(segment.find_first_of(std::string_view("/\\\0\r\n", 5)) == std::string::npos);
  }
  for (const auto& [name, value] : request.headers) fuzz::promise(server::is_header(name + ": " + value));
  static_cast<void>(request.cookies());
  if (const auto fields = server::parse_form(request); !fields) fuzz::promise(fields.error().status >= 400);
  const auto parts = server::parse_multipart(request);
  if (!parts) {
    fuzz::promise(parts.error().status >= 400);
    return;
  }
  for (const auto& part : *parts) {
    fuzz::promise(part.content.data() >= request.body.data() &&
                  part.content.data() + part.content.size() <= request.body.data() + request.body.size());
    fuzz::promise(part.file_name == server::safe_file_name(part.file_name));
  }
}

// All requests as one text, and the code of the refusal that ends them.
std::string seen(std::string_view bytes, std::size_t piece_size) {
  const server::Limits limits;
  server::RequestReader reader(limits, router());
  std::string all;
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, piece_size);
    bytes.remove_prefix(piece.size());
    reader.feed(piece);
    for (;;) {
      auto outcome = reader.next();
      if (const auto* refusal = std::get_if<server::Refusal>(&outcome)) return all + "!" + refusal->code;
      const auto* request = std::get_if<Request>(&outcome);
      if (request == nullptr) break;
      check_request(*request);
      all.append(server::method_name(request->method)).append(request->target).append("\n");
      for (const auto& [name, value] : request->headers)
        all.append(name).append(":").append(value).append("\n");
      all.append(request->body).append(request->keep_alive ? "\n" : "\nlast\n");
    }
  }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = fuzz::as_text(data, size);
  const auto whole = seen(bytes, size + 1);
  fuzz::promise(seen(bytes, 1) == whole && seen(bytes, 7) == whole);
  return 0;
}
