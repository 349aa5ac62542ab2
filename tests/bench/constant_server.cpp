// The least that a Poco HTTP server can do: every request gets the same answer of the size that is given.
#include <csignal>
#include <iostream>
#include <memory>
#include <string>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>

namespace {

class Constant : public Poco::Net::HTTPRequestHandler {
 public:
  explicit Constant(const std::string& body) : body_(body) {}
  void handleRequest(Poco::Net::HTTPServerRequest&, Poco::Net::HTTPServerResponse& response) override {
    response.setContentType("application/json");
    response.sendBuffer(body_.data(), body_.size());
  }

 private:
  const std::string& body_;
};

class Constants : public Poco::Net::HTTPRequestHandlerFactory {
 public:
  explicit Constants(std::size_t size) : body_(size, 'x') {}
  Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
    return new Constant(body_);
  }

 private:
  const std::string body_;
};

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  const Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
  // A thread for every connection: fewer would leave connections without any answer.
  Poco::ThreadPool threads(32, 64);
  Poco::Net::HTTPServerParams::Ptr parameters = new Poco::Net::HTTPServerParams;
  parameters->setMaxThreads(64);
  Poco::Net::HTTPServer server(new Constants(std::stoul(arguments[1])), threads, socket, parameters);
  server.start();
  std::cout << "http://127.0.0.1:" << socket.address().port() << "/" << std::endl;
  int signal = 0;
  sigwait(&signals, &signal);
  server.stopAll(true);
}
