#include "server/vault/secret_bytes.hpp"

#include "server/storage/storage_error.hpp"

#include <new>

#include <sodium.h>

namespace server {

void start_sodium() {
  if (sodium_init() < 0) throw StorageError("libsodium cannot be used");
}

void SecretBytes::Wipe::operator()(unsigned char* bytes) const { sodium_free(bytes); }

SecretBytes::SecretBytes(std::size_t size) : size_(size) {
  start_sodium();
  bytes_.reset(static_cast<unsigned char*>(sodium_malloc(size)));
  if (!bytes_) throw std::bad_alloc();
  sodium_memzero(bytes_.get(), size);
}

}  // namespace server
