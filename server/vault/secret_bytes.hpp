// Bytes that are not to reach a disk: locked in memory, between guard pages, and wiped at the end.
#pragma once

#include <cstddef>
#include <memory>

namespace server {

// Throws StorageError when libsodium cannot be used.
void start_sodium();

class SecretBytes {
 public:
  // All zero. Throws std::bad_alloc when there is no memory to lock.
  explicit SecretBytes(std::size_t size);

  unsigned char* data() { return bytes_.get(); }
  const unsigned char* data() const { return bytes_.get(); }
  std::size_t size() const { return size_; }

 private:
  struct Wipe {
    void operator()(unsigned char* bytes) const;
  };
  std::unique_ptr<unsigned char, Wipe> bytes_;
  std::size_t size_;
};

}  // namespace server
