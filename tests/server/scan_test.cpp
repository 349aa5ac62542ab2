// Files that a virus scanner sees before anything reads them. What clamd says stands in for it here;
// `./dev trial scan` asks a real one.
#include "server/http/file_scanner.hpp"
#include "tests/server/api_service.hpp"
#include "tests/server/filled_form.hpp"

#include <thread>

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace std::string_literals;
using server::FileScanner;
using server_test::ApiService;
using server_test::Call;
using server_test::stored_tender;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* threat = "THREAT";

// Takes files as clamd does: one that contains `threat` is told as found, and all are kept.
class Scanner {
 public:
  Scanner() : listener_(Poco::Net::SocketAddress("127.0.0.1", 0)), thread_([this] { run(); }) {}
  ~Scanner() { stop(); }
  Scanner(const Scanner&) = delete;
  Scanner& operator=(const Scanner&) = delete;

  std::string address() const { return address_; }
  // What it says from now on in place of a verdict.
  void say(std::string answer) { answer_ = std::move(answer); }
  // Nobody listens at its address afterwards.
  std::vector<std::string> stop() {
    if (thread_.joinable()) {
      is_stopping_ = true;
      Poco::Net::StreamSocket(Poco::Net::SocketAddress(address_)).close();
      thread_.join();
      listener_.close();
    }
    return files_;
  }

 private:
  void run() {
    while (true) {
      auto client = listener_.acceptConnection();
      if (is_stopping_) return;
      serve(client);
    }
  }
  static std::string read(Poco::Net::StreamSocket& client, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t at = 0;
    while (at < size) {
      const int count = client.receiveBytes(&bytes[at], static_cast<int>(size - at));
      if (count <= 0) return "";
      at += static_cast<std::size_t>(count);
    }
    return bytes;
  }
  void serve(Poco::Net::StreamSocket& client) {
    if (read(client, 10) != "zINSTREAM\0"s) return;
    std::string file;
    while (true) {
      const auto head = read(client, 4);
      std::size_t length = 0;
      for (const char byte : head) length = length * 256 + static_cast<unsigned char>(byte);
      if (length == 0) break;
      file += read(client, length);
    }
    const bool is_found = file.find(threat) != std::string::npos;
    files_.push_back(std::move(file));
    const auto said = !answer_.empty() ? answer_ : is_found ? "stream: Eicar-Test FOUND\0"s : "stream: OK\0"s;
    client.sendBytes(said.data(), static_cast<int>(said.size()));
  }

  Poco::Net::ServerSocket listener_;
  std::string address_ = fmt::format("127.0.0.1:{}", listener_.address().port());
  std::string answer_;
  std::vector<std::string> files_;
  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;
};

class Scan : public testing::Test {
 protected:
  Scan() { api_.site().operating.scanner = std::make_shared<FileScanner>(scanner_.address()); }
  std::string uploads() const { return api_.get(tender_ + "/uploads").each("/uploads", "/name"); }

  Scanner scanner_;
  ApiService api_;
  const std::string tender_ = stored_tender(api_);
};

TEST_F(Scan, SeesTheFileOfAFormAndNothingElse) {
  const auto form = api_.get(tender_ + "/documents/bid-form?lot=1").body;
  const auto filled = server_test::filled_form(form, {{"ww:bidder", "Bouwer"}, {"ww:answer:E1", "ja"}});
  EXPECT_EQ(api_.send_file(tender_ + "/uploads", "bid", filled).status, 201);
  EXPECT_EQ(uploads(), "[form.xlsx]");
  EXPECT_THAT(scanner_.stop(), ElementsAre(filled)) << "JSON, of which the tender was made, is no file";
}

TEST_F(Scan, LetsNoThreatIn) {
  const auto in_form = api_.send_file(tender_ + "/uploads", "bid", "a"s + threat);
  EXPECT_EQ(in_form.status, 422);
  EXPECT_EQ(in_form.at("/code"), "upload.threat");
  EXPECT_THAT(in_form.at("/detail"), HasSubstr("Eicar-Test"));
  const auto whole =
      api_.call({"POST", tender_ + "/uploads?kind=bid&name=b.csv", "b"s + threat, "text/csv", ""});
  EXPECT_EQ(whole.status, 422);
  EXPECT_EQ(uploads(), "[]");
  EXPECT_THAT(scanner_.stop(), ElementsAre("aTHREAT", "bTHREAT"));
}

TEST_F(Scan, BelievesNobodyWhoSaysThatAFileIsSomethingElse) {
  const auto upload = tender_ + "/uploads?kind=bid&name=b.csv";
  EXPECT_EQ(api_.call({"POST", upload, "c"s + threat, "application/json", ""}).at("/code"), "upload.threat");
  EXPECT_EQ(api_.call({"POST", upload, threat, "application/x-www-form-urlencoded", ""}).status, 415);
  EXPECT_EQ(uploads(), "[]");
}

TEST_F(Scan, OfAThreatAPageTellsInWords) {
  const auto answer = api_.send_file("/tenders/1/bids", "bid", "a"s + threat);
  EXPECT_EQ(answer.status, 422);
  EXPECT_THAT(answer.body, HasSubstr("De virusscanner vond iets in het bestand"));
}

TEST_F(Scan, LetsNothingInWithoutAVerdict) {
  const auto refused = [&] {
    const auto answer = api_.send_file(tender_ + "/uploads", "bid", "file");
    EXPECT_EQ(answer.header("Retry-After"), "60");
    return fmt::format("{} {}", answer.status, answer.at("/code"));
  };
  for (const auto& said : {"stream: Can't allocate memory ERROR\0"s, "INSTREAM size limit exceeded. ERROR\0"s,
                           "stream:  FOUND\0"s, "\0"s, "stream: OK, or so\0"s}) {
    scanner_.say(said);
    EXPECT_EQ(refused(), "503 upload.notScanned") << said;
  }
  scanner_.stop();
  EXPECT_EQ(refused(), "503 upload.notScanned");
  EXPECT_EQ(uploads(), "[]");
  EXPECT_THAT(api_.incidents(), testing::Each(HasSubstr("\"event\":\"scanner\"")));
  EXPECT_THAT(api_.incidents(), testing::SizeIs(6));
}

TEST_F(Scan, GoesThroughLargeFilesInPieces) {
  const std::string large(5'000'001, 'x');
  EXPECT_EQ(FileScanner(scanner_.address()).threat_in(large), std::nullopt);
  EXPECT_EQ(FileScanner(scanner_.address()).threat_in(large + threat), "Eicar-Test");
  EXPECT_THAT(scanner_.stop(), ElementsAre(large, large + threat));
}

TEST_F(Scan, GivesUpOnAScannerThatSaysNothing) {
  const Poco::Net::ServerSocket silent(Poco::Net::SocketAddress("127.0.0.1", 0));
  const FileScanner scanner(fmt::format("127.0.0.1:{}", silent.address().port()),
                            std::chrono::milliseconds(50));
  EXPECT_THROW(scanner.threat_in("file"), server::ScannerFailure);
}

TEST(ScannerAddress, IsAPathOrAHostWithAPort) {
  for (const char* const right :
       {"/run/clamav/clamd.ctl", "127.0.0.1:3310", "scanner.example.nl:3310", "[::1]:3310"})
    EXPECT_TRUE(server::is_scanner_address(right)) << right;
  for (const char* const wrong : {"", "clamd", ":3310", "localhost:", "localhost:x", "run/clamd.ctl"})
    EXPECT_FALSE(server::is_scanner_address(wrong)) << wrong;
}

}  // namespace
